"""Rewrites the class path of Debian's Bazel for a folder of its own.

Debian lists Bazel's jars by absolute path, and the jars' manifests name more the same way; a file may hold
only the jars it lists itself, so the closure of both is written, each path in the folder's final place.

Usage: classpath.py FOLDER FINAL_FOLDER
"""

import os
import sys
import zipfile


def class_path(jar):
    """The entries of a jar's Class-Path, as absolute paths or relative to the jar."""
    with zipfile.ZipFile(jar) as archive:
        if "META-INF/MANIFEST.MF" not in archive.namelist():
            return []
        manifest = archive.read("META-INF/MANIFEST.MF").decode()
    # A manifest folds long lines: a line that starts with a space goes on with the one before.
    for line in manifest.replace("\r\n", "\n").replace("\n ", "").split("\n"):
        if line.startswith("Class-Path:"):
            return [entry.removeprefix("file://").removeprefix("file:") for entry in line.split(":", 1)[1].split()]
    return []


def closure(root, jars):
    """The jars that exist below `root` and all that they name, in order of their first mention."""
    found, todo = {}, list(jars)
    while todo:
        jar = todo.pop(0)
        if jar in found or not os.path.exists(root + jar):
            continue
        found[jar] = True
        folder = os.path.dirname(jar)
        todo += [os.path.normpath(os.path.join(folder, entry)) for entry in class_path(root + jar)]
    return list(found)


def main():
    root, final = sys.argv[1:]
    listing = os.path.join(root, "usr/share/bazel/bazel_classpath_debian_depends.txt")
    with open(listing, encoding="utf-8") as file:
        jars = [line for line in file.read().split("\n") if line]
    with open(listing, "w", encoding="utf-8") as file:
        file.writelines(final + jar + "\n" for jar in closure(root, jars))


main()
