#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Runs a command beside a real WordPress of its own, and takes the WordPress away afterwards.

    with_wordpress.py [--permalinks plain|pretty] [--environment local|production] COMMAND…
    with_wordpress.py --fetch        only fetches Debian's package of WordPress

WordPress's files come from Debian's package, unpacked and not installed (it would bring Apache); MariaDB runs in a
folder of its own on a socket of its own, also where the machine has one running; `php -S` answers on a free port of
this machine. The command finds in its environment:

    INSYN_WORDPRESS_URL                                http://127.0.0.1:PORT
    INSYN_WORDPRESS_USER, …_PASSWORD                   the Author that publishes, by application password
    INSYN_WORDPRESS_{EDITOR,CONTRIBUTOR,SUBSCRIBER,ADMINISTRATOR}, …_PASSWORD
    INSYN_WORDPRESS_FAULTS                             a folder: a file of a fault's name arms it (site/faults.php)
    INSYN_WORDPRESS_SITE                               the site's files

Ends with the command's exit code; with 77, "skipped", where the machine lacks what it takes.
"""
import argparse
import contextlib
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
SITE = HERE / "site"
CACHE = HERE.parents[1] / "build" / "wordpress"
PACKAGES = "php-cli php-mysql mariadb-server"
SKIPPED = 77
PERMALINKS = {"plain": "", "pretty": "/%year%/%postname%/"}
WORKERS = 24  # the fault `kill` takes one each time
DATABASE_OPTIONS = [  # small, and never waits for the disk: nothing of it is kept
    "--innodb-buffer-pool-size=32M", "--innodb-log-file-size=4M", "--innodb-flush-method=nosync", "--debug-no-sync",
    "--innodb-flush-log-at-trx-commit=0"]


class Missing(Exception):
    """What the machine lacks."""


class Broken(Exception):
    """What should have come up and did not."""


# --- what it takes -------------------------------------------------------------------------------------------------

def program(name):
    """Servers stand in sbin, which is not on everyone's path."""
    found = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")
    if not found:
        raise Missing(f"{name} is not installed: apt-get install --no-install-recommends {PACKAGES}")
    return found


def require_php_modules():
    modules = subprocess.run([program("php"), "-m"], capture_output=True, text=True, check=True).stdout.split()
    for module in ("mysqli", "posix"):
        if module not in modules:
            raise Missing(f"PHP has no {module}: apt-get install --no-install-recommends {PACKAGES}")


def fetched_package():
    """Debian's package of WordPress, downloaded once for all runs."""
    if not list(CACHE.glob("wordpress_*.deb")):
        try:
            download()
        except OSError as reason:
            raise Missing(f"Debian's package of WordPress can't be kept: {reason}") from reason
    return max(CACHE.glob("wordpress_*.deb"))


def download():
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE) as folder:
        done = subprocess.run(["apt-get", "download", "wordpress"], cwd=folder, capture_output=True, text=True) \
            if shutil.which("apt-get") else None
        packages = list(pathlib.Path(folder).glob("wordpress_*.deb"))
        if not packages:
            reason = done.stderr.strip().splitlines()[-1:] if done else ["there is no apt-get"]
            raise Missing("Debian's package of WordPress can't be fetched: " + "".join(reason))
        packages[0].rename(CACHE / packages[0].name)


# --- what is taken away whatever happens ----------------------------------------------------------------------------

class Keeper:
    """A process that outlives this one: when this one has ended, were it by kill -9, it ends the servers that were
    started and removes their folder. Process groups, because php has workers."""

    def __init__(self, folder):
        reads, self.writes = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            with contextlib.suppress(BaseException):
                os.setsid()
                os.close(self.writes)
                self.keep(reads, folder)
            os._exit(0)
        os.close(reads)

    def end_with_us(self, process):
        os.write(self.writes, f"{process.pid}\n".encode())

    def close(self):
        os.close(self.writes)
        os.waitpid(self.pid, 0)

    @staticmethod
    def keep(reads, folder):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        with os.fdopen(reads) as lines:
            groups = [int(line) for line in lines]
        for group in groups:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(group, signal.SIGKILL)  # nothing of theirs is kept
        shutil.rmtree(folder, ignore_errors=True)


# --- the site -------------------------------------------------------------------------------------------------------

class Site:
    def __init__(self, folder, options, keeper):
        self.folder, self.options, self.keeper = folder, options, keeper
        self.root, self.faults, self.database = folder / "site", folder / "faults", folder / "db.sock"
        self.faults.mkdir()
        self.url, self.server = "", None

    def start(self):
        unpacking = threading.Thread(target=self.unpack)
        unpacking.start()
        self.start_database()
        unpacking.join()
        self.put_up()
        self.start_server()
        self.users = self.install()
        self.wait_until_it_answers()
        os.kill(self.server.pid, signal.SIGSTOP)  # its workers answer; the fault `kill` must not strike their parent

    def unpack(self):
        package = self.folder / "package"
        subprocess.run(["dpkg-deb", "-x", str(fetched_package()), str(package)], check=True)
        (package / "usr/share/wordpress").rename(self.root)
        shutil.rmtree(package)

    def put_up(self):
        if not self.root.is_dir():
            raise Broken("WordPress could not be unpacked")
        content = self.root / "wp-content"
        for name in ("uploads", "mu-plugins"):
            (content / name).mkdir(exist_ok=True)
        (self.root / "wp-config.php").unlink(missing_ok=True)  # Debian's looks in /etc
        shutil.copy(SITE / "wp-config.php", self.root)
        shutil.copy(SITE / "faults.php", content / "mu-plugins")
        (self.root / ".maintenance").symlink_to(self.faults / "maintenance")

    def start_database(self):
        common = ["--no-defaults", f"--datadir={self.folder}/db", *DATABASE_OPTIONS]
        if os.geteuid() == 0:
            common.insert(1, "--user=root")
        self.run(program("mariadb-install-db"), *common, "--auth-root-authentication-method=normal", "--skip-test-db")
        server = self.spawn(program("mariadbd"), *common, f"--socket={self.database}", "--skip-networking",
                            f"--pid-file={self.folder}/db.pid")
        self.wait_for(self.database_answers, server, "MariaDB")
        self.run(program("mariadb"), "--no-defaults", "-uroot", f"--socket={self.database}", "-e",
                 "CREATE DATABASE wordpress CHARACTER SET utf8mb4;"
                 "CREATE USER wordpress@localhost IDENTIFIED BY 'wordpress';"
                 "GRANT ALL ON wordpress.* TO wordpress@localhost")

    def database_answers(self):
        with socket.socket(socket.AF_UNIX) as client:
            return client.connect_ex(str(self.database)) == 0

    def start_server(self):
        """A free port may be taken by someone else between finding and using it."""
        for _ in range(5):
            with socket.socket() as free:
                free.bind(("127.0.0.1", 0))
                self.port = free.getsockname()[1]
            self.url = f"http://127.0.0.1:{self.port}"
            self.server = self.spawn(
                program("php"), "-d", "opcache.enable_cli=1", "-d", "display_errors=0", "-d", "log_errors=1",
                "-d", "upload_max_filesize=16M", "-d", "post_max_size=32M",
                "-S", f"127.0.0.1:{self.port}", "-t", str(self.root), str(SITE / "router.php"))
            with contextlib.suppress(Broken):
                self.wait_for(self.server_listens, self.server, "php -S")
                return
        raise Broken("php -S found no port")

    def server_listens(self):
        with socket.socket() as client:
            return client.connect_ex(("127.0.0.1", self.port)) == 0

    def install(self):
        return json.loads(self.run(program("php"), str(SITE / "install.php")))

    def wait_until_it_answers(self):
        def answers():
            with contextlib.suppress(OSError):
                with urllib.request.urlopen(self.url + "/?rest_route=/", timeout=10) as answer:
                    return answer.status == 200
            return False
        self.wait_for(answers, self.server, "WordPress")

    def environment(self):
        return {"INSYN_SITE_URL": self.url, "INSYN_SITE_ROOT": str(self.root), "INSYN_FAULTS": str(self.faults),
                "INSYN_DATABASE": str(self.database), "INSYN_SITE_ENVIRONMENT": self.options.environment,
                "INSYN_SITE_PERMALINKS": PERMALINKS[self.options.permalinks],
                "PHP_CLI_SERVER_WORKERS": str(WORKERS)}

    def told(self):
        """What the command finds in its environment."""
        env = {"INSYN_WORDPRESS_URL": self.url, "INSYN_WORDPRESS_FAULTS": str(self.faults),
               "INSYN_WORDPRESS_SITE": str(self.root)}
        for role, user in self.users.items():
            name = "INSYN_WORDPRESS_" + ("USER" if role == "author" else role.upper())
            env[name] = user["user"]
            env["INSYN_WORDPRESS_PASSWORD" if role == "author" else name + "_PASSWORD"] = user["password"]
        return env

    def run(self, *command):
        done = subprocess.run(command, env=os.environ | self.environment(), capture_output=True, text=True)
        if done.returncode != 0:
            raise Broken(f"{command[0]} failed:\n{done.stdout}{done.stderr}")
        return done.stdout

    def spawn(self, *command):
        with open(self.folder / "log", "ab") as log:
            process = subprocess.Popen(command, env=os.environ | self.environment(), stdin=subprocess.DEVNULL,
                                       stdout=log, stderr=log, start_new_session=True)
        self.keeper.end_with_us(process)
        return process

    def wait_for(self, holds, process, what):
        until = time.monotonic() + 60
        while not holds():
            if process.poll() is not None or time.monotonic() > until:
                raise Broken(f"{what} did not come up:\n" + (self.folder / "log").read_text(errors="replace")[-3000:])
            time.sleep(0.02)


# --- the command ----------------------------------------------------------------------------------------------------

def new_folder():
    """Short, because a socket's path has room for 107 bytes."""
    folder = tempfile.mkdtemp(prefix="insyn-wp-")
    if len(folder) > 80:
        os.rmdir(folder)
        folder = tempfile.mkdtemp(prefix="insyn-wp-", dir="/tmp")
    return pathlib.Path(folder)


def run_beside(site, command):
    process = subprocess.Popen(command, env=os.environ | site.told())
    try:
        return process.wait()
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait()


def with_wordpress(options):
    for name in ("mariadbd", "mariadb-install-db", "mariadb", "dpkg-deb"):
        program(name)
    require_php_modules()
    fetched_package()
    folder = new_folder()
    keeper = Keeper(folder)
    try:
        site = Site(folder, options, keeper)
        site.start()
        code = run_beside(site, options.command)
        return code if code >= 0 else 128 - code
    finally:
        keeper.close()


def end_by_signal(number, _frame):
    sys.exit(128 + number)


def main():
    parser = argparse.ArgumentParser(description="Runs a command beside a real WordPress of its own.")
    parser.add_argument("--permalinks", choices=PERMALINKS, default="pretty")
    parser.add_argument("--environment", choices=("local", "production"), default="local",
                        help="over http, WordPress takes application passwords in a local one alone")
    parser.add_argument("--fetch", action="store_true", help="only fetch Debian's package of WordPress")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    if bool(options.command) == options.fetch:
        parser.error("give a command, or --fetch")
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, end_by_signal)
    try:
        if options.fetch:
            print(fetched_package())
            return 0
        return with_wordpress(options)
    except Missing as missing:
        print(f"No WordPress, skipped: {missing}", file=sys.stderr)
        return 3 if options.fetch else SKIPPED
    except Broken as broken:
        print(f"WordPress: {broken}", file=sys.stderr)
        return 3


if __name__ == "__main__":
    sys.exit(main())
