"""The door to this folder for tests that jest runs. Apart from defs.bzl: dependents of this module have no jest."""

load("@rules_appchart_js//:jest.bzl", _jest_test = "jest_test")
load("@rules_appchart_js//:mode.bzl", "HOST_MODE")
load(":node.bzl", "host_node_test")

def jest_test(name, config, data, packages, size):
    """Runs the tests among some files.

    Args:
      name: string: the target's name.
      config: string: the file with jest's configuration, in this package.
      data: list of labels: the files.
      packages: list of string: the npm packages that they import.
      size: string: the size of the test.
    """
    if HOST_MODE:
        host_node_test(
            name = name,
            size = size,
            arguments = [
                "--experimental-vm-modules",
                "--no-warnings",
                "node_modules/jest/bin/jest.js",
                "--cacheDirectory=.jest-cache",
                "--config=$(rootpath %s)" % config,
            ],
            data = data + [config],
        )
        return
    _jest_test(
        name = name,
        size = size,
        config = config,
        data = data + ["//:node_modules/" + package for package in packages],
        node_modules = "//:node_modules",
        node_options = ["--experimental-vm-modules"],
    )
