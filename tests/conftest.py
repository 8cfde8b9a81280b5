"""What every test may ask for, and what each of the many applications that tests make is spared.

A template is compiled for the first of them, and a password hash costs little; programs that a test starts pay in full.
"""

import tempfile

from flask import Flask
from jinja2 import FileSystemBytecodeCache

pytest_plugins = ["tests.postgres", "tests.browser"]

_COMPILED = tempfile.TemporaryDirectory(prefix="templates-")
Flask.jinja_options = {"bytecode_cache": FileSystemBytecodeCache(_COMPILED.name)}
_CHEAP = {"argon2__time_cost": 1, "argon2__memory_cost": 8, "argon2__parallelism": 1}
Flask.default_config = Flask.default_config | {"SECURITY_PASSWORD_HASH_PASSLIB_OPTIONS": _CHEAP}
