"""What a value is: what a rule's attribute can hold, and what JSON can."""

load(":mistakes.bzl", "mistake")

_TYPES = {
    "NoneType": "None",
    "bool": "a boolean",
    "dict": "a dict",
    "float": "a number",
    "int": "a whole number",
    "list": "a list",
    "string": "a string",
    "tuple": "a list",
}

def described(value):
    """Names the type of a value, in the generator's words.

    Args:
      value: anything.

    Returns:
      string: the type with an article.
    """
    kind = type(value)
    return _TYPES.get(kind, "a " + kind)

def is_bool(value):
    return type(value) == "bool"

def is_int(value):
    # Bazel's int attributes have 32 bits, and the lowest one means that nobody has set it.
    return type(value) == "int" and -2147483648 < value and value <= 2147483647

def is_string(value):
    return type(value) == "string"

def is_label(value):
    return type(value) in ["string", "Label"]

def is_list(value):
    return type(value) in ["list", "tuple"]

def is_string_list(value):
    return is_list(value) and all([is_string(item) for item in value])

def is_label_list(value):
    return is_list(value) and all([is_label(item) for item in value])

_IDENTIFIER = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"

def member(path, key):
    """The path of what a dict holds.

    Args:
      path: string: the dict's.
      key: string.

    Returns:
      string: as the generator writes it.
    """
    is_identifier = key and not key[0].isdigit() and key[0] != "-" and all([char in _IDENTIFIER for char in key.elems()])
    return "%s.%s" % (path, key) if is_identifier else "%s[%s]" % (path, json.encode(key))

def _below(path, value):
    if type(value) == "dict":
        return [(member(path, key), item) for key, item in value.items() if type(key) == "string"]
    if is_list(value):
        return [("%s[%d]" % (path, i), item) for i, item in enumerate(value)]
    return []

def _unencodable(path, value):
    kind = type(value)
    if kind == "dict":
        return [
            mistake(path, "must have strings as keys, but has %s, %s" % (repr(key), described(key)), "write %s" % json.encode(str(key)))
            for key in value
            if type(key) != "string"
        ]
    if kind == "float" and str(value) in ["+inf", "-inf", "nan"]:
        return [mistake(path, "must be a number that YAML can hold, but is %s" % value, "write a finite number")]
    if kind in _TYPES:
        return []
    hint = "write its label as a string" if kind == "Label" else "write a string, a number, a boolean, a list or a dict"
    return [mistake(path, "is %s, which no chart can hold" % described(value), hint)]

# Deeper than anything that the schema knows.
_MAX_DEPTH = 100

def unencodable(path, value):
    """What JSON cannot carry of a value.

    Args:
      path: string: the attribute, as messages name it.
      value: anything but a select().

    Returns:
      list of string: mistakes, see mistakes.bzl.
    """
    found = []

    # Starlark has no recursion, so this goes down level by level.
    level = [(path, value)]
    for _ in range(_MAX_DEPTH):
        found += [problem for at, item in level for problem in _unencodable(at, item)]
        level = [inner for at, item in level for inner in _below(at, item)]
        if not level:
            return found
    return found + [mistake(path, "is nested more than %d levels deep" % _MAX_DEPTH, "write it flatter")]
