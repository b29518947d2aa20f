"""A diff of the data files, applied to a copy of them as a contributor does."""

import shutil
import subprocess

from conftest import DATA


def patched(diff, folder):
    """A copy of the data folder with the diff applied to it by git."""
    work = folder.with_name(f"{folder.name}-clone")
    shutil.copytree(DATA, work / "data")
    subprocess.run(["git", "init", "-q", "."], cwd=work, check=True)
    subprocess.run(["git", "apply", "-"], cwd=work, check=True, input=diff.encode())
    shutil.move(work / "data", folder)
    return folder
