"""The unit tests, which have no targets under test."""

load("@bazel_skylib//lib:partial.bzl", "partial")
load("@bazel_skylib//lib:unittest.bzl", "unittest")
load(":env_sources_test.bzl", "env_sources_test")
load(":macro_attributes_test.bzl", "attribute_problems_test", "encoded_attributes_test", "far_attribute_test")
load(":nearest_test.bzl", "edit_distance_test", "nearest_test")

def unit_test_suite(name):
    """Defines the unit tests.

    Args:
      name: string: the suite's name, and the prefix of the tests'.
    """
    tests = [
        attribute_problems_test,
        edit_distance_test,
        encoded_attributes_test,
        env_sources_test,
        far_attribute_test,
        nearest_test,
    ]
    unittest.suite(name, *[partial.make(test, size = "small") for test in tests])
