"""The checks behind `audit()`: one kind of fault a module, none of which knows this dataset.

Each module has a function ``find`` that takes the records and yields what it finds; its docstring
defines the fault.
"""
