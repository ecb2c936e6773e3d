"""The kinds of attributes that the schema knows, each with all that differs between them.

A kind is a struct of

- `accepts_none`: whether None is a value, rather than another way to leave the attribute out
- `accepts_select`: whether a select() will do
- `fits(value)`: whether the rule's attributes can hold a value; what JSON can carry and they cannot is in
  `mistyped_attributes`, see mistakes.bzl
- `mistakes(path, value)`: what is wrong with a value, where the generator cannot see it: JSON, see mistakes.bzl
- `declare(name, options)`: the attributes of a rule that carry one of this kind, by name
- `to_rule(name, value)`: the values of those attributes, for a value that is right
- `to_request(attr, name)`: the value as JSON text, out of ctx.attr; None where nobody has set it
"""

load(":app_labels.bzl", "app_label_mistakes", "encoded_apps")
load(":chart_files.bzl", "labelled_file_attributes", "labelled_file_values")
load(":config_files.bzl", "config_file_labels", "config_file_mistakes", "encoded_config_files")
load(":dependencies.bzl", "dependency_labels", "dependency_mistakes", "encoded_dependencies")
load(":environments.bzl", "encoded_environments", "environment_labels", "environment_mistakes")
load(":label.bzl", "label_string")
load(":ordered_containers.bzl", "encoded_containers")
load(":type_checks.bzl", "is_bool", "is_int", "is_label", "is_label_list", "is_string", "is_string_list", "unencodable")

# The default of a macro's parameter for which None is a value.
NOT_GIVEN = struct(not_given = True)

# An int attribute nobody has set: Bazel has no other way to tell it from one that is 0.
_UNSET_INT = -2147483648

def _kind(fits, mistakes, declare, to_rule, to_request, accepts_none = False, accepts_select = True):
    return struct(
        accepts_none = accepts_none,
        accepts_select = accepts_select,
        declare = declare,
        fits = fits,
        mistakes = mistakes,
        to_request = to_request,
        to_rule = to_rule,
    )

def _mistakes_of_plain(fits):
    return lambda path, value: [] if fits(value) else unencodable(path, value)

def _plain(declare, fits, encode, is_set = bool, **fixed):
    """A kind that a rule has as Bazel has it: one attribute with the value as it was written."""
    return _kind(
        fits = fits,
        mistakes = _mistakes_of_plain(fits),
        declare = lambda name, options: {name: declare(**(fixed | options))},
        to_request = lambda attr, name: encode(getattr(attr, name)) if is_set(getattr(attr, name)) else None,
        to_rule = lambda name, value: {name: value},
    )

def _any(_value):
    return True

def _is_dict(value):
    return type(value) == "dict"

def _json(encode, fits = _any, mistakes = unencodable, labels = None, accepts_none = False):
    """A dict or list, which a rule takes as JSON in a string; labels in it are attributes as well, see chart_files.bzl."""

    def declare(name, options):
        return {name: attr.string(**options)} | (labelled_file_attributes(name) if labels else {})

    def to_rule(name, value):
        encoded = {name: "null" if value == None else encode(value)}
        return encoded | (labelled_file_values(name, labels(value)) if labels else {})

    return _kind(
        accepts_none = accepts_none,
        accepts_select = False,
        fits = fits,
        mistakes = mistakes,
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
    fits = is_bool,
    mistakes = _mistakes_of_plain(is_bool),
    declare = _declare_bool,
    to_request = _bool_request,
    to_rule = lambda name, value: {name: value, _default_true(name): value},
)

# The rule's attribute is an int, so that a select() of numbers works: this one stands for the word.
_UNMANAGED = "unmanaged"
_UNMANAGED_INT = -2147483647

def _is_int_or_unmanaged(value):
    return is_int(value) or value == _UNMANAGED

_INT_OR_UNMANAGED = _kind(
    fits = _is_int_or_unmanaged,
    mistakes = _mistakes_of_plain(_is_int_or_unmanaged),
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

KINDS = {
    "app_labels": _json(encoded_apps, mistakes = app_label_mistakes),
    "bool": _BOOL,
    "config_files": _json(encoded_config_files, _is_dict, config_file_mistakes, config_file_labels),
    "dependencies": _json(encoded_dependencies, _is_dict, dependency_mistakes, dependency_labels),
    "environments": _json(encoded_environments, _is_dict, environment_mistakes, environment_labels),
    "init_containers": _json(lambda value: encoded_containers(value, 0)),
    "int": _plain(attr.int, is_int, json.encode, lambda value: value != _UNSET_INT, default = _UNSET_INT),
    "int_or_unmanaged": _INT_OR_UNMANAGED,
    "json": _json(json.encode),
    "json_or_none": _json(json.encode, accepts_none = True),
    "label": _plain(attr.label, is_label, _encoded_label, allow_files = True),
    "label_list": _plain(attr.label_list, is_label_list, _encoded_labels, allow_files = True),
    # After the init containers, which are among them where they say so.
    "sidecars": _json(lambda value: encoded_containers(value, 1000)),
    "string": _plain(attr.string, is_string, json.encode),
    "string_list": _plain(attr.string_list, is_string_list, json.encode),
}
