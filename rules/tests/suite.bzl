"""The unit tests, which have no targets under test."""

load("@bazel_skylib//lib:partial.bzl", "partial")
load("@bazel_skylib//lib:unittest.bzl", "unittest")
load(":env_sources_test.bzl", "env_sources_test")
load(":macro_attributes_test.bzl", "rule_attributes_test")

def unit_test_suite(name):
    """Defines the unit tests.

    Args:
      name: string: the suite's name, and the prefix of the tests'.
    """
    tests = [
        env_sources_test,
        rule_attributes_test,
    ]
    unittest.suite(name, *[partial.make(test, size = "small") for test in tests])
