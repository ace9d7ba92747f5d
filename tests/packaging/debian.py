# SPDX-License-Identifier: EUPL-1.2
"""What the tests in this folder share: the package, made of the release that INSYN_RELEASE names, and a small Debian in a
folder to install it in.

The Debian is the release that this machine runs, fetched once by debootstrap from where this machine's apt gets its
packages, and kept in the build folder. Each test unpacks a copy of its own. What is mounted in it is mounted for the test's
process alone, and gone with it however it ends.
"""
import contextlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ.get("INSYN_BINARY", ROOT / "build/dev/insyn")).resolve().parent / "packaging"
SKIPPED = 77
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
TIME_LIMIT = 600
USER = 1000


class Missing(Exception):
    """What the machine lacks."""


def program(name):
    found = shutil.which(name, path=os.environ.get("PATH", "") + ":" + PATH)
    if not found:
        raise Missing(f"{name} is not installed")
    return found


def run_tests(*needs):
    """unittest.main, after a look at what there is: where something is missing, one line says what."""
    try:
        for need in needs:
            need()
    except Missing as missing:
        print(f"skipped: {missing}", flush=True)
        sys.exit(SKIPPED)
    result = unittest.main(exit=False).result
    for _, why in result.skipped:
        print(f"skipped: {why}", flush=True)
    if not result.wasSuccessful():
        sys.exit(1)
    sys.exit(SKIPPED if result.skipped and result.testsRun == 0 else 0)


def a_package():
    for name in ("dpkg-deb", "dpkg-shlibdeps", "cpack", "strip"):
        program(name)
    release_folder()


def a_machine():
    program("debootstrap")
    as_root_of_its_own_mounts()
    tarball()


def as_root_of_its_own_mounts():
    """Starts this script again where mounts are its own."""
    if os.environ.get("INSYN_OWN_MOUNTS"):
        return
    if os.geteuid() != 0:
        raise Missing("only root may make a Debian in a folder")
    unshare = [program("unshare"), "--mount", "--propagation", "private"]
    if subprocess.run([*unshare, "true"], capture_output=True, check=False).returncode != 0:
        raise Missing("nothing may be mounted here")
    os.environ["INSYN_OWN_MOUNTS"] = "1"
    os.execv(unshare[0], [*unshare, sys.executable, "-B", *sys.argv])


# ---- the package ----------------------------------------------------------------------------------------------------

def release_folder():
    folder = pathlib.Path(os.environ.get("INSYN_RELEASE", "")).parent
    if not (folder / "CPackConfig.cmake").is_file() or not (folder / "insyn").is_file():
        raise Missing("INSYN_RELEASE does not name a release's insyn (./test builds it)")
    return folder.resolve()


def make_package(name="deb", **how):
    """insyn_VERSION_ARCH.deb, in a folder of that name."""
    folder = BUILD / name
    shutil.rmtree(folder, ignore_errors=True)
    done = subprocess.run([program("cpack"), "--config", release_folder() / "CPackConfig.cmake", "-B", folder],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=TIME_LIMIT, check=False, **how)
    if done.returncode != 0:
        raise AssertionError(done.stdout)
    package, = folder.glob("insyn_*.deb")
    return package


# ---- a Debian in a folder -------------------------------------------------------------------------------------------

def codename():
    release = pathlib.Path("/etc/os-release").read_text(encoding="utf-8")
    found = re.search(r"^VERSION_CODENAME=(\w+)$", release, re.MULTILINE)
    if not found or not re.search(r"^ID=debian$", release, re.MULTILINE):
        raise Missing("this is no Debian")
    return found.group(1)


def sources():
    """(site, suite, component) of the Debian archives that apt asks here."""
    listed = subprocess.run([program("apt-get"), "indextargets", "--format", "$(ORIGIN)|$(SITE)|$(RELEASE)|$(COMPONENT)", "Created-By: Packages"],
                            capture_output=True, text=True, check=False).stdout
    found = {tuple(line.split("|")[1:]) for line in listed.splitlines() if line.startswith("Debian|")}
    if not found:
        raise Missing("apt names no archive of Debian (apt-get update)")
    return sorted(found)


def apt_settings():
    """How this machine reaches its archives: proxies and their like."""
    dump = subprocess.run([program("apt-config"), "dump"], capture_output=True, text=True, check=True).stdout
    return "".join(line + "\n" for line in dump.splitlines() if line.startswith("Acquire::"))


def tarball():
    """The Debian as it was fetched, packed."""
    packed = BUILD / f"{codename()}.tar"
    if not packed.is_file():
        BUILD.mkdir(parents=True, exist_ok=True)
        folder = BUILD / "fetched"
        shutil.rmtree(folder, ignore_errors=True)
        try:
            fetch(folder)
            subprocess.run([program("tar"), "-C", folder, "-cf", f"{packed}.part", "."], check=True)
            os.rename(f"{packed}.part", packed)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    return packed


def fetch(folder):
    archives = sources()
    mirror = next((site for site, suite, component in archives if (suite, component) == (codename(), "main")), None)
    if not mirror:
        raise Missing(f"apt names no archive of {codename()}")
    proxy = re.search(r'^Acquire::http::Proxy "(.+)";$', apt_settings(), re.MULTILINE)
    env = {**os.environ, **({"http_proxy": proxy.group(1)} if proxy else {})}
    over_tls = ["--include=ca-certificates"] if any(site.startswith("https:") for site, *_ in archives) else []
    done = subprocess.run([program("debootstrap"), "--variant=minbase", *over_tls, codename(), folder, mirror],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=env, timeout=TIME_LIMIT, check=False)
    if done.returncode != 0:
        raise Missing(f"debootstrap: {done.stdout.strip().splitlines()[-1] if done.stdout.strip() else done.returncode}")
    (folder / "etc/apt/sources.list").write_text("".join(f"deb {site} {suite} {component}\n" for site, suite, component in archives), encoding="utf-8")
    (folder / "etc/apt/apt.conf.d/50machine").write_text(apt_settings(), encoding="utf-8")
    guard = folder / "usr/sbin/policy-rc.d"  # what is installed starts no servers
    guard.write_text("#!/bin/sh\nexit 101\n", encoding="utf-8")
    guard.chmod(0o755)


class Machine:
    """A Debian of its own, without Insyn; `folder` is its root."""

    def __init__(self, folder):
        self.folder = folder

    def run(self, *command, user=0, check=True, **env):
        """A command in it, with nothing of this machine's environment."""
        home = "/root" if user == 0 else "/srv/insyn"
        surroundings = {"PATH": PATH, "HOME": home, "LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive", **env}
        done = subprocess.run([program("chroot"), f"--userspec={user}:{user}", self.folder, *map(str, command)], env=surroundings,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=TIME_LIMIT, check=False)
        if check and done.returncode != 0:
            raise AssertionError(f"{command} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
        return done

    def install(self, *what, recommends="--no-install-recommends"):
        return self.run("apt-get", "-q", "-y", recommends, "install", *what)

    def take(self, file, place):
        shutil.copy(file, self.path(place))
        self.path(place).chmod(0o644)

    def path(self, place):
        return self.folder / str(place).lstrip("/")


@contextlib.contextmanager
def machine(name):
    folder = BUILD / f"machine-{name}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    mounts = []

    def mount(place, *how):
        subprocess.run([program("mount"), *how, folder / place], check=True)
        mounts.append(folder / place)

    try:
        subprocess.run([program("tar"), "-C", folder, "-xpf", tarball()], check=True)
        for file in ("resolv.conf", "hosts"):
            (folder / "etc" / file).unlink(missing_ok=True)
            shutil.copy(f"/etc/{file}", folder / "etc" / file)
        kept = BUILD / "archives"  # fetched packages, for the next time
        (kept / "partial").mkdir(parents=True, exist_ok=True)
        mount("proc", "-t", "proc", "proc")
        mount("var/cache/apt/archives", "--bind", kept)
        made = Machine(folder)
        updated = made.run("apt-get", "-q", "-o", "APT::Update::Error-Mode=any", "update", check=False)
        if updated.returncode != 0:
            raise unittest.SkipTest(f"apt's archives can't be read: {updated.stderr.strip().splitlines()[-1]}")
        made.run("useradd", "--create-home", "--home-dir", "/srv/insyn", "--uid", USER, "insyn")
        yield made
    finally:
        for place in reversed(mounts):
            subprocess.run([program("umount"), "--lazy", place], check=False)
        if not any(map(os.path.ismount, mounts)):
            shutil.rmtree(folder, ignore_errors=True)
