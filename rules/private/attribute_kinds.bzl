"""The kinds of attributes that the schema knows, each with all that differs between them.

A kind is a struct of

- `accepts_none`: whether None is a value, rather than another way to leave the attribute out
- `accepts_select`: whether a select() will do
- `check(path, value)`: what is wrong with a value, see type_checks.bzl
- `declare(name, options)`: the attributes of a rule that carry one of this kind, by name
- `to_rule(name, value)`: the values of those attributes, for a value that is right
- `to_request(attr, name)`: the value as JSON text, out of ctx.attr; None where nobody has set it
"""

load(":chart_files.bzl", "labelled_file_attributes", "labelled_file_values")
load(":config_files.bzl", "config_file_labels", "config_file_problems", "encoded_config_files")
load(":environments.bzl", "encoded_environments", "environment_labels")
load(":label.bzl", "label_string")
load(":type_checks.bzl", "TYPE_CHECKS")

# The default of a macro's parameter for which None is a value.
NOT_GIVEN = struct(not_given = True)

# An int attribute nobody has set: Bazel has no other way to tell it from one that is 0.
_UNSET_INT = -2147483648

def _kind(check, declare, to_rule, to_request, accepts_none = False, accepts_select = True):
    return struct(
        accepts_none = accepts_none,
        accepts_select = accepts_select,
        check = check,
        declare = declare,
        to_request = to_request,
        to_rule = to_rule,
    )

def _plain(declare, check, encode, is_set = bool, **fixed):
    """A kind that a rule has as Bazel has it: one attribute with the value as it was written."""
    return _kind(
        check = check,
        declare = lambda name, options: {name: declare(**(fixed | options))},
        to_request = lambda attr, name: encode(getattr(attr, name)) if is_set(getattr(attr, name)) else None,
        to_rule = lambda name, value: {name: value},
    )

def _json(check, encode, labels = None, accepts_none = False):
    """A dict or list, which a rule takes as JSON in a string; labels in it are attributes as well, see chart_files.bzl."""

    def declare(name, options):
        return {name: attr.string(**options)} | (labelled_file_attributes(name) if labels else {})

    def to_rule(name, value):
        encoded = {name: "null" if value == None else encode(value)}
        return encoded | (labelled_file_values(name, labels(value)) if labels else {})

    return _kind(
        accepts_none = accepts_none,
        accepts_select = False,
        check = check,
        declare = declare,
        to_request = lambda attr, name: getattr(attr, name) or None,
        to_rule = to_rule,
    )

def _default_true(name):
    return name + "_default_true"

def _bool_request(attr, name):
    value = getattr(attr, name)
    return json.encode(value) if value == getattr(attr, _default_true(name)) else None

def _declare_bool(name, options):
    return {
        name: attr.bool(**({"default": False} | options)),
        _default_true(name): attr.bool(**({"default": True} | options)),
    }

# Bazel cannot tell a bool that nobody has set from one that is its default, in a branch of a select() either. So it is
# set twice, where the defaults differ: they are equal only when there is a value.
_BOOL = _kind(
    check = TYPE_CHECKS.bool,
    declare = _declare_bool,
    to_request = _bool_request,
    to_rule = lambda name, value: {name: value, _default_true(name): value},
)

# The rule's attribute is an int, so that a select() of numbers works: this one stands for the word.
_UNMANAGED = "unmanaged"
_UNMANAGED_INT = -2147483647

def _check_int_or_unmanaged(path, value):
    return [] if value == _UNMANAGED else TYPE_CHECKS.int(path, value)

_INT_OR_UNMANAGED = _kind(
    check = _check_int_or_unmanaged,
    declare = lambda name, options: {name: attr.int(**({"default": _UNSET_INT} | options))},
    to_request = lambda attr, name: _int_request(getattr(attr, name)),
    to_rule = lambda name, value: {name: _UNMANAGED_INT if value == _UNMANAGED else value},
)

def _int_request(value):
    if value == _UNSET_INT:
        return None
    return json.encode(_UNMANAGED if value == _UNMANAGED_INT else value)

def _encoded_label(target):
    return json.encode(label_string(target.label))

def _encoded_labels(targets):
    return json.encode([label_string(target.label) for target in targets])

def _check_config_files(path, value):
    return TYPE_CHECKS.config_files(path, value) or config_file_problems(value)

KINDS = {
    "bool": _BOOL,
    "config_files": _json(_check_config_files, encoded_config_files, config_file_labels),
    "environments": _json(TYPE_CHECKS.environments, encoded_environments, environment_labels),
    "int": _plain(attr.int, TYPE_CHECKS.int, json.encode, lambda value: value != _UNSET_INT, default = _UNSET_INT),
    "int_or_unmanaged": _INT_OR_UNMANAGED,
    "json": _json(TYPE_CHECKS.json, json.encode),
    "json_or_none": _json(TYPE_CHECKS.json, json.encode, accepts_none = True),
    "label": _plain(attr.label, TYPE_CHECKS.label, _encoded_label, allow_files = True),
    "label_list": _plain(attr.label_list, TYPE_CHECKS.label_list, _encoded_labels, allow_files = True),
    "string": _plain(attr.string, TYPE_CHECKS.string, json.encode),
    "string_list": _plain(attr.string_list, TYPE_CHECKS.string_list, json.encode),
}
