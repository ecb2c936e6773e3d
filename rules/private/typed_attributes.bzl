"""What somebody wrote in a BUILD file, checked and made ready for a rule."""

load(":attribute_types.bzl", "check_type")
load(":config_files.bzl", "config_file_problems", "encoded_config_files")
load(":environments.bzl", "encoded_environments")
load(":label.bzl", "label_string")
load(":nearest.bzl", "nearest")

# What every rule of Bazel's takes.
COMMON_ATTRIBUTES = [
    "applicable_licenses",
    "aspect_hints",
    "compatible_with",
    "deprecation",
    "exec_compatible_with",
    "exec_properties",
    "features",
    "package_metadata",
    "restricted_to",
    "tags",
    "target_compatible_with",
    "testonly",
    "toolchains",
    "visibility",
]

def _is_json(kind):
    return kind in ["json", "json_or_none", "environments", "config_files"]

def _check_attribute(name, value, kinds):
    if name in COMMON_ATTRIBUTES:
        return []
    if name not in kinds:
        meant = nearest(name, kinds.keys() + COMMON_ATTRIBUTES)
        advice = "write %s" % meant if meant else "it has " + ", ".join(sorted(kinds))
        return ["there is no attribute %s; %s" % (name, advice)]
    if value == None:
        return []
    kind = kinds[name]
    if type(value) == "select":
        if not _is_json(kind):
            return []
        return ["%s cannot be a select(): it is a dict, which is written into the chart while BUILD files are " % name +
                "loaded; make one target for each case and choose between those"]
    problems = check_type(kind, name, value)
    return problems if problems or kind != "config_files" else config_file_problems(value)

def _missing(name, choices):
    advice = "; write %s or %s" % (", ".join(choices[:-1]), choices[-1]) if len(choices) > 1 else ""
    return "%s is missing%s" % (name, advice)

# Of attributes that hold labels, which only a macro can resolve.
_ENCODERS = {
    "config_files": encoded_config_files,
    "environments": encoded_environments,
}

def _encode(kind, value):
    if value == None:
        return "null" if kind == "json_or_none" else None
    if kind in _ENCODERS:
        return _ENCODERS[kind](value)
    return json.encode(value) if _is_json(kind) else value

def attribute_problems(attributes, kinds, mandatory = {}):
    """Checks attributes by name and type; what they say is for the generator to check, which knows the schema.

    Args:
      attributes: dict from string to what was written.
      kinds: dict from attribute name to kind, of attributes.gen.bzl.
      mandatory: dict from the name of an attribute that must be there to the values it takes, or [].

    Returns:
      list of string: what is wrong, and what to write instead.
    """
    problems = [
        _missing(attribute, choices)
        for attribute, choices in mandatory.items()
        if attributes.get(attribute) == None
    ]
    for attribute, value in attributes.items():
        problems += _check_attribute(attribute, value, kinds)
    return problems

def encoded_attributes(attributes, kinds):
    """Turns attributes into those of a rule, to which a dict is JSON in a string.

    Args:
      attributes: dict from string to what was written, without problems.
      kinds: dict from attribute name to kind, of attributes.gen.bzl.

    Returns:
      dict: the attributes of the rule.
    """
    return {
        attribute: _encode(kinds[attribute], value) if attribute in kinds else value
        for attribute, value in attributes.items()
    }

def typed_attributes(rule_name, name, attributes, kinds, mandatory = {}):
    """Checks the attributes of a target, and encodes the dicts among them. To be called by a macro.

    Args:
      rule_name: string: the rule, for messages.
      name: string: the target's name.
      attributes: dict from string to what was written.
      kinds: dict from attribute name to kind, of attributes.gen.bzl.
      mandatory: dict from the name of an attribute that must be there to the values it takes, or [].

    Returns:
      dict: the attributes of the private rule. Fails with all problems of the target at once.
    """
    problems = attribute_problems(attributes, kinds, mandatory)
    if problems:
        label = label_string(native.package_relative_label(name))
        fail("".join(["\n  %s: %s: %s" % (label, rule_name, problem) for problem in problems]))
    return encoded_attributes(attributes, kinds)
