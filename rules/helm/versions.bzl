"""The Helm releases whose archives are known by checksum."""

# From the .sha256sum files beside the archives, and the release notes, of https://github.com/helm/helm/releases.
HELM_CHECKSUMS = {
    "3.22.0": {
        "darwin-amd64": "bd1d09f316558dda23698527859600936fed1371021ce0f2272d66b2fdcfa69c",
        "darwin-arm64": "4c9982a6cdeb458b60258df66b55398ca5b19293f6877faffe2909ad6f23dfe0",
        "linux-amd64": "1e4ab49e429626cf6c6958d914248b78c9730803c2751b87627e171dc800e7bb",
        "linux-arm64": "f14e804dfee240f55525b667488fe9adca349e63e00c9af634c0beb1421ac310",
        "windows-amd64": "899615865726d39f9b245e71e848c5bf4adc7ed33a8c43ede660facb48151b43",
        "windows-arm64": "75a331a3b03d11aed6369bdf6a1f8f9d33635bc820de5cd6025a581292046805",
    },
    "4.3.0": {
        "darwin-amd64": "347a784877e0e20eac865e8d1c36a80f6bb0861d6f29abd34defb6570ef95d92",
        "darwin-arm64": "d3870437e1e95b67f8edbde964156c84a26503f560821d40c542441658934fba",
        "linux-amd64": "86584a54def73570558f66f5111cc53dfed56689637ae32c1201205d494f54fb",
        "linux-arm64": "31c5794dd55c66a51e6b7d2e2ac7a114ae8b1de41ff1d9ba51748ac973b06a08",
        "windows-amd64": "304ea163cce4d9ad14e189c01846c6a34de9cfdfe48536ae54b2e8ba7884e67c",
        "windows-arm64": "4a9eefa30d26eb73900a9a0f16e97eae678582172204db60cbd454c68acea246",
    },
}

# What Helm calls a platform, and what Bazel does.
PLATFORMS = {
    "darwin-amd64": ["@platforms//os:macos", "@platforms//cpu:x86_64"],
    "darwin-arm64": ["@platforms//os:macos", "@platforms//cpu:aarch64"],
    "linux-amd64": ["@platforms//os:linux", "@platforms//cpu:x86_64"],
    "linux-arm64": ["@platforms//os:linux", "@platforms//cpu:aarch64"],
    "windows-amd64": ["@platforms//os:windows", "@platforms//cpu:x86_64"],
    "windows-arm64": ["@platforms//os:windows", "@platforms//cpu:aarch64"],
}

# Charts are the same for both; others are not tried.
MAJORS = ["3", "4"]

def major_of(version):
    """The major version of Helm, where it is one that is supported.

    Args:
      version: string: a version such as 4.3.0 or v4.3.0+gabc.

    Returns:
      string: 3 or 4; None for anything else.
    """
    major = version.strip().removeprefix("v").split(".")[0]
    return major if major in MAJORS else None
