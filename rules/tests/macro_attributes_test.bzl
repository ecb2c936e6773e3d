"""Tests of macro_attributes.bzl: what a macro hands on to its rule."""

load("@bazel_skylib//lib:unittest.bzl", "asserts", "unittest")
load("//rules/private:attribute_kinds.bzl", "NOT_GIVEN")
load("//rules/private:attributes.gen.bzl", "APP_ATTRIBUTES")
load("//rules/private:macro_attributes.bzl", "given_attributes", "rule_attributes")
load("//rules/private:mistakes.bzl", "mistake")

def _mistyped(**attributes):
    return {"mistyped_attributes": attributes}

def _mistake(*args):
    return {"mistakes": [mistake(*args)]}

# Attributes of release_app and those of its rule.
_GIVEN = [
    ({"port": 0, "tags": ["x"]}, {"port": 0, "tags": ["x"]}),
    ({"env": {}}, {"env": "{}"}),
    ({"env": None, "port": None, "tags": None, "version": None}, {}),
    ({"health_check": NOT_GIVEN, "ingress": NOT_GIVEN}, {}),
    ({"ingress": None}, {"ingress": "null"}),
    ({"health_check": None}, {"health_check": "null"}),
    ({"env": {"B": "1e3", "A": "😀 \"\\\n{{ x }}"}}, {"env": "{\"A\":\"😀 \\\"\\\\\\n{{ x }}\",\"B\":\"1e3\"}"}),
    ({"env": [{"name": "A", "value": 0}]}, {"env": "[{\"name\":\"A\",\"value\":0}]"}),
    ({"health_check": {"enabled": False}}, {"health_check": "{\"enabled\":false}"}),
    ({"binary_target": Label("//rules:x")}, {"binary_target": Label("//rules:x")}),
    ({"args": ("a",)}, {"args": ("a",)}),
    ({"replica": 3}, {"unknown_attributes": ["replica"]}),
    ({"replica": None, "visibilty": []}, {"unknown_attributes": ["replica", "visibilty"]}),
    ({"label": "x", "mistakes": 1}, {"unknown_attributes": ["label", "mistakes"]}),
    ({"port": "8000"}, _mistyped(port = "\"8000\"")),
    ({"replicas": True}, _mistyped(replicas = "true")),
    ({"replicas": 1 << 40}, _mistyped(replicas = "1099511627776")),
    ({"version": 1.5}, _mistyped(version = "1.5")),
    ({"args": ["a", 8080]}, _mistyped(args = "[\"a\",8080]")),
    ({"args": "run"}, _mistyped(args = "\"run\"")),
    ({"binary_target": 1}, _mistyped(binary_target = "1")),
    ({"config_files": []}, _mistyped(config_files = "[]")),
    ({"ingress": False}, {"ingress": "false"}),
    ({"env": "A=b"}, {"env": "\"A=b\""}),
    (
        {"env": {"A B": [{"c": Label("//rules:x")}]}},
        _mistake("env[\"A B\"][0].c", "is a Label, which no chart can hold", "write its label as a string"),
    ),
    (
        {"env": {"A": len}},
        _mistake("env.A", "is a builtin_function_or_method, which no chart can hold", "write a string, a number, a boolean, a list or a dict"),
    ),
    (
        {"port": depset()},
        _mistake("port", "is a depset, which no chart can hold", "write a string, a number, a boolean, a list or a dict"),
    ),
    (
        {"resources": {"limits": {"cpu": float("inf")}}},
        _mistake("resources.limits.cpu", "must be a number that YAML can hold, but is +inf", "write a finite number"),
    ),
    (
        {"env": {8080: "x"}},
        _mistake("env", "must have strings as keys, but has 8080, a whole number", "write \"8080\""),
    ),
    (
        {"env": select({"//conditions:default": ""})},
        _mistake(
            "env",
            "cannot be a select(): a dict is written into the chart while BUILD files are loaded",
            "make one target for each case and choose between those",
        ),
    ),
]

def _nested(depth):
    value = "x"
    for _ in range(depth):
        value = [value]
    return value

def _rule_attributes_test_impl(ctx):
    env = unittest.begin(ctx)
    for attributes, want in _GIVEN:
        got = rule_attributes(given_attributes(attributes, APP_ATTRIBUTES), APP_ATTRIBUTES)
        asserts.equals(env, want, got, str(attributes))
    deep = rule_attributes({"env": _nested(300)}, APP_ATTRIBUTES)
    asserts.equals(env, _mistake("env", "is nested more than 100 levels deep", "write it flatter"), deep)
    return unittest.end(env)

rule_attributes_test = unittest.make(_rule_attributes_test_impl)
