"""The law of a screening: enums, frozen dataclasses and functions over values, without any framework."""
