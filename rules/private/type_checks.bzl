"""Checks of the types of what a BUILD file says, one for each kind of attribute.

A check takes the path of an attribute, as a message names it, and its value. It returns a list of strings: what is
wrong, and what to write instead.
"""

_ARTICLES = {
    "bool": "the bool",
    "float": "the float",
    "int": "the int",
    "string": "the string",
}

def _described(value):
    kind = type(value)
    return "%s %s" % (_ARTICLES[kind], repr(value)) if kind in _ARTICLES else "a " + kind

def _mistyped(path, value, want, instead = None):
    return "%s must be %s, but is %s" % (path, want, _described(value)) + ("; write " + instead if instead else "")

def _check_string(path, value):
    if type(value) == "string":
        return []
    return [_mistyped(path, value, "a string", repr(str(value)) if type(value) in ["int", "float"] else None)]

def _check_int(path, value):
    if type(value) == "int":
        return []
    is_number = type(value) == "string" and value.removeprefix("-").isdigit()
    return [_mistyped(path, value, "an int", value if is_number else None)]

def _check_bool(path, value):
    return [] if type(value) == "bool" else [_mistyped(path, value, "a bool")]

def _check_label(path, value):
    return [] if type(value) in ["string", "Label"] else [_mistyped(path, value, "a label")]

def _list_check(check, want):
    def check_list(path, value):
        if type(value) not in ["list", "tuple"]:
            return [_mistyped(path, value, want, "[%s]" % repr(value) if type(value) == "string" else None)]
        return [problem for i, item in enumerate(value) for problem in check("%s[%d]" % (path, i), item)]

    return check_list

_IDENTIFIER = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"

def _member(path, key):
    is_identifier = key and not key[0].isdigit() and all([char in _IDENTIFIER for char in key.elems()])
    return "%s.%s" % (path, key) if is_identifier else "%s[%s]" % (path, json.encode(key))

def _members(path, value):
    """What is in a dict or list, each with its path."""
    if type(value) == "dict":
        return [(_member(path, key), item) for key, item in value.items() if type(key) == "string"]
    if type(value) in ["list", "tuple"]:
        return [("%s[%d]" % (path, i), item) for i, item in enumerate(value)]
    return []

def _check_encodable(path, value):
    if type(value) == "dict":
        return [
            _mistyped("a key of %s" % path, key, "a string", repr(str(key)))
            for key in value
            if type(key) != "string"
        ]
    if type(value) in ["NoneType", "bool", "int", "float", "string", "list", "tuple"]:
        return []
    return [_mistyped(path, value, "a string, a number, a bool, a list or a dict")]

# Deeper than anything that the schema knows.
_MAX_DEPTH = 100

def _check_json(path, value):
    if type(value) not in ["dict", "list", "tuple"]:
        return [_mistyped(path, value, "a dict or a list")]
    problems = []

    # Starlark has no recursion, so this goes down level by level.
    level = [(path, value)]
    for _ in range(_MAX_DEPTH):
        if not level:
            break
        problems += [problem for at, item in level for problem in _check_encodable(at, item)]
        level = [member for at, item in level for member in _members(at, item)]
    return problems

def _check_source(path, value):
    if type(value) in ["string", "Label"]:
        return []
    if type(value) == "dict":
        return _check_json(path, value)
    return [_mistyped(path, value, "the label of a file, or a dict")]

def _check_environments(path, value):
    if type(value) != "dict":
        return [_mistyped(path, value, "a dict from environment to values")]
    problems = _check_encodable(path, value)
    for at, written in _members(path, value):
        sources = _members(at, written) if type(written) in ["list", "tuple"] else [(at, written)]
        problems += [problem for source_at, source in sources for problem in _check_source(source_at, source)]
    return problems

def _check_files(path, value):
    if type(value) == "dict":
        return [problem for at, file in _members(path, value) for problem in _check_label(at, file)]
    return _list_check(_check_label, "a list of labels, or a dict from key to label")(path, value)

def _check_config_files(path, value):
    if type(value) != "dict":
        return [_mistyped(path, value, "a dict from name to config files")]
    problems = _check_encodable(path, value)
    for at, config in _members(path, value):
        if type(config) != "dict":
            problems.append(_mistyped(at, config, "a dict"))
            continue
        problems += _check_files(at + ".files", config["files"]) if "files" in config else []
        problems += _check_json(at, {key: member for key, member in config.items() if key != "files"})
    return problems

TYPE_CHECKS = struct(
    bool = _check_bool,
    config_files = _check_config_files,
    environments = _check_environments,
    int = _check_int,
    json = _check_json,
    label = _check_label,
    label_list = _list_check(_check_label, "a list of labels"),
    string = _check_string,
    string_list = _list_check(_check_string, "a list of strings"),
)
