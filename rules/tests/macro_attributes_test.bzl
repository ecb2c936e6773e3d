"""Tests of macro_attributes.bzl: what a macro says about attributes before there is a rule."""

load("@bazel_skylib//lib:unittest.bzl", "asserts", "unittest")
load("//rules/private:attribute_kinds.bzl", "NOT_GIVEN")
load("//rules/private:attributes.gen.bzl", "APP_ATTRIBUTES", "CHART_ATTRIBUTES")
load("//rules/private:macro_attributes.bzl", "attribute_problems", "encoded_attributes", "given_attributes")

_APP_TYPES = APP_ATTRIBUTES["app_type"].choices
_NO_APP_TYPE = "app_type is missing; write %s or %s" % (", ".join(_APP_TYPES[:-1]), _APP_TYPES[-1])

# Attributes of release_app and what is wrong with them.
_PROBLEMS = [
    ({"app_type": "worker"}, []),
    ({}, [_NO_APP_TYPE]),
    ({"app_type": None}, [_NO_APP_TYPE]),
    ({"app_type": "job", "replica": 3}, ["there is no attribute replica; write replicas"]),
    ({"app_type": "job", "visibilty": []}, ["there is no attribute visibilty; write visibility"]),
    ({"app_type": "job", "tags": ["manual"], "testonly": True}, []),
    ({"app_type": "job", "port": "8000"}, ["port must be an int, but is the string \"8000\"; write 8000"]),
    ({"app_type": "job", "port": "http"}, ["port must be an int, but is the string \"http\""]),
    ({"app_type": "job", "replicas": True}, ["replicas must be an int, but is the bool True"]),
    ({"app_type": "job", "version": 1}, ["version must be a string, but is the int 1; write \"1\""]),
    ({"app_type": "job", "version": 1.5}, ["version must be a string, but is the float 1.5; write \"1.5\""]),
    ({"app_type": "job", "image": None, "tags": None}, []),
    ({"app_type": "job", "replica": None}, ["there is no attribute replica; write replicas"]),
    ({"app_type": "job", "ingress": None}, []),
    ({"app_type": "job", "ingress": False}, ["ingress must be a dict or a list, but is the bool False"]),
    ({"app_type": "job", "args": "run"}, ["args must be a list of strings, but is the string \"run\"; write [\"run\"]"]),
    ({"app_type": "job", "args": ["a", 8080]}, ["args[1] must be a string, but is the int 8080; write \"8080\""]),
    ({"app_type": "job", "binary_target": 1}, ["binary_target must be a label, but is the int 1"]),
    ({"app_type": "job", "binary_target": Label("//rules:x")}, []),
    ({"app_type": "job", "env": "A=b"}, ["env must be a dict or a list, but is the string \"A=b\""]),
    ({"app_type": "job", "env": {"A B": [{"c": Label("//rules:x")}]}}, ["env[\"A B\"][0].c must be a string, a number, a bool, a list or a dict, but is a Label"]),
    ({"app_type": "job", "env": {8080: "x"}}, ["a key of env must be a string, but is the int 8080; write \"8080\""]),
    (
        {"app_type": "job", "env": select({"//conditions:default": ""})},
        ["env cannot be a select(): it is a dict, which is written into the chart while BUILD files are loaded; make one target for each case and choose between those"],
    ),
    ({"app_type": "job", "port": select({"//conditions:default": 80})}, []),
    ({"port": "1", "replica": 1}, [
        _NO_APP_TYPE,
        "port must be an int, but is the string \"1\"; write 1",
        "there is no attribute replica; write replicas",
    ]),
]

def _attribute_problems_test_impl(ctx):
    env = unittest.begin(ctx)
    for attributes, want in _PROBLEMS:
        got = attribute_problems(given_attributes(attributes, APP_ATTRIBUTES), APP_ATTRIBUTES)
        asserts.equals(env, want, got, str(attributes))
    return unittest.end(env)

def _far_attribute_test_impl(ctx):
    env = unittest.begin(ctx)
    problems = attribute_problems({"service_mesh_settings": {}}, CHART_ATTRIBUTES)
    want = "there is no attribute service_mesh_settings; it has " + ", ".join(sorted(CHART_ATTRIBUTES))
    asserts.equals(env, [want], problems)
    return unittest.end(env)

# Attributes of release_app and those of its rule.
_ENCODED = [
    ({"port": 0, "tags": ["x"]}, {"port": 0, "tags": ["x"]}),
    ({"env": {}}, {"env": "{}"}),
    ({"env": None, "port": None, "tags": None, "version": None}, {}),
    ({"health_check": NOT_GIVEN, "ingress": NOT_GIVEN}, {}),
    ({"ingress": None}, {"ingress": "null"}),
    ({"health_check": None}, {"health_check": "null"}),
    ({"env": {"B": "1e3", "A": "😀 \"\\\n{{ x }}"}}, {"env": "{\"A\":\"😀 \\\"\\\\\\n{{ x }}\",\"B\":\"1e3\"}"}),
    ({"env": [{"name": "A", "value": 0}]}, {"env": "[{\"name\":\"A\",\"value\":0}]"}),
    ({"health_check": {"enabled": False}}, {"health_check": "{\"enabled\":false}"}),
]

def _encoded_attributes_test_impl(ctx):
    env = unittest.begin(ctx)
    for attributes, want in _ENCODED:
        given = given_attributes(attributes, APP_ATTRIBUTES)
        asserts.equals(env, want, encoded_attributes(given, APP_ATTRIBUTES), str(attributes))
    return unittest.end(env)

attribute_problems_test = unittest.make(_attribute_problems_test_impl)
far_attribute_test = unittest.make(_far_attribute_test_impl)
encoded_attributes_test = unittest.make(_encoded_attributes_test_impl)
