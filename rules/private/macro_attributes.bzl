"""What a macro does with its attributes: it checks them all, and hands them on to a rule."""

load(":attribute_kinds.bzl", "NOT_GIVEN")
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

def given_attributes(arguments, attributes):
    """Leaves out what is not given, as None is, but for those attributes of which None is a value.

    Args:
      arguments: dict from string to what was written, or NOT_GIVEN.
      attributes: dict from string to attribute, of attributes.gen.bzl.

    Returns:
      dict from string to what was written; of an unknown name, None too.
    """

    def is_given(name, value):
        if value == None:
            return attributes[name].kind.accepts_none if name in attributes else name not in COMMON_ATTRIBUTES
        return value != NOT_GIVEN

    return {name: value for name, value in arguments.items() if is_given(name, value)}

def _unknown(name, attributes):
    meant = nearest(name, attributes.keys() + COMMON_ATTRIBUTES)
    advice = "write %s" % meant if meant else "it has " + ", ".join(sorted(attributes))
    return "there is no attribute %s; %s" % (name, advice)

def _missing(name, choices):
    advice = "; write %s or %s" % (", ".join(choices[:-1]), choices[-1]) if len(choices) > 1 else ""
    return "%s is missing%s" % (name, advice)

def _value_problems(name, value, kind):
    if value == None:
        return []
    if type(value) != "select":
        return kind.check(name, value)
    if kind.accepts_select:
        return []
    return ["%s cannot be a select(): it is a dict, which is written into the chart while BUILD files are " % name +
            "loaded; make one target for each case and choose between those"]

def attribute_problems(given, attributes):
    """Checks attributes by name and type; what they say is for the generator to check, which knows the schema.

    Args:
      given: dict from string to what was written, see given_attributes.
      attributes: dict from string to attribute, of attributes.gen.bzl.

    Returns:
      list of string: what is wrong, and what to write instead.
    """
    problems = [
        _missing(name, attribute.choices)
        for name, attribute in attributes.items()
        if attribute.mandatory and name not in given
    ]
    for name, value in given.items():
        if name in attributes:
            problems += _value_problems(name, value, attributes[name].kind)
        elif name not in COMMON_ATTRIBUTES:
            problems.append(_unknown(name, attributes))
    return problems

def encoded_attributes(given, attributes):
    """Turns attributes of a macro into those of its rule, to which a dict is JSON in a string.

    Args:
      given: dict from string to what was written, without problems.
      attributes: dict from string to attribute, of attributes.gen.bzl.

    Returns:
      dict: the attributes of the rule.
    """
    encoded = {}
    for name, value in given.items():
        encoded.update(attributes[name].kind.to_rule(name, value) if name in attributes else {name: value})
    return encoded

def rule_attributes(rule_name, name, given, attributes):
    """Checks the attributes of a target, and encodes them for its rule. To be called by a macro.

    Args:
      rule_name: string: the macro, for messages.
      name: string: the target's name.
      given: dict from string to what was written, see given_attributes.
      attributes: dict from string to attribute, of attributes.gen.bzl.

    Returns:
      dict: the attributes of the rule. Fails with all problems of the target at once.
    """
    problems = attribute_problems(given, attributes)
    if problems:
        label = label_string(native.package_relative_label(name))
        fail("".join(["\n  %s: %s: %s" % (label, rule_name, problem) for problem in problems]))
    return encoded_attributes(given, attributes)
