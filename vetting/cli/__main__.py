"""`python -m vetting.cli` is the `vetting` command."""

from vetting.cli import main

if __name__ == "__main__":
    main(prog_name="vetting")
