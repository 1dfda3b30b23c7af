"""The lines of the page about embedding in a real WordPress, whose own filters they have to pass."""

import json
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from tests.conftest import ROOT, until
from tests.test_embeds import ELEMENT, FRAME
from wegwijs.model.embedding import SANDBOX

WORDPRESS = Path("/usr/share/wordpress")
NEEDED = ("php", "mariadbd", "mariadb-install-db")
pytestmark = [
    pytest.mark.xdist_group("embeds"),
    pytest.mark.skipif(
        not (WORDPRESS.is_dir() and all(map(shutil.which, NEEDED))),
        reason="WordPress is not installed: apt install wordpress mariadb-server php-cli php-mysql",
    ),
]
CONFIG = """<?php
define('DB_NAME', 'gids'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:{socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
"""
THEME = """<!doctype html><html <?php language_attributes(); ?>><head><meta charset="utf-8"><?php wp_head(); ?></head>
<body><?php while (have_posts()) { the_post(); the_title('<h1>', '</h1>'); the_content(); } wp_footer(); ?></body>
</html>
"""
ADDRESS = "https://gemeente.example/wegwijs/"
FETCH = """<?php
// The guide, where WordPress looks for it when somebody pastes an address: in a folder of this machine.
add_filter('pre_http_request', function ($answer, $arguments, $address) {
  $file = str_replace('{address}', '{folder}/', strtok($address, '?'));
  $file .= substr($file, -1) === '/' ? 'index.html' : '';
  return array('headers' => array(), 'body' => file_get_contents($file), 'response' => array('code' => 200),
    'cookies' => array());
}, 10, 3);
"""
FRAME_LINES = f"""<iframe src="{{guide}}/embed/uk/wonen/" title="Житло" width="100%" height="900" loading="lazy"
  referrerpolicy="no-referrer" sandbox="{SANDBOX}"></iframe>"""


@contextmanager
def database(folder: Path) -> Iterator[Path]:
    """A MariaDB of its own; the path of its socket."""
    data, door = folder / "data", folder / "db.sock"
    command = ["mariadb-install-db", "--no-defaults", f"--datadir={data}", "--skip-test-db", "--user=root"]
    subprocess.run([*command, "--auth-root-authentication-method=normal"], check=True, capture_output=True)
    options = [f"--datadir={data}", f"--socket={door}", "--skip-networking", "--user=root"]
    with subprocess.Popen(["mariadbd", "--no-defaults", *options], stderr=subprocess.DEVNULL) as server:
        try:
            client = ["mariadb", "--no-defaults", f"--socket={door}", "-e", "CREATE DATABASE gids"]
            while server.poll() is None and subprocess.run(client, capture_output=True, check=False).returncode:
                sleep(0.1)  # the client asks until the server answers; there is nothing else to wait for
            yield door
        finally:
            server.terminate()


@contextmanager
def php(folder: Path, port: int) -> Iterator[None]:
    with subprocess.Popen(["php", "-S", f"127.0.0.1:{port}", "-t", folder], stderr=subprocess.DEVNULL) as server:
        try:
            while server.poll() is None and not answers(port):
                sleep(0.1)  # as above
            yield
        finally:
            server.terminate()


def answers(port: int) -> bool:
    with socket.socket() as door:
        return door.connect_ex(("127.0.0.1", port)) == 0


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


@pytest.fixture(scope="module")
def posts(tmp_path_factory: pytest.TempPathFactory, town_public: Path, town_host: str) -> Iterator[dict[str, str]]:
    """A post of somebody who may write all HTML, one of somebody who may not, one with an address: name -> address."""
    folder, port = tmp_path_factory.mktemp("wordpress"), free_port()
    site = Path(shutil.copytree(WORDPRESS, folder / "site", symlinks=False, ignore_dangling_symlinks=True))
    theme = site / "wp-content/themes/gemeente"
    theme.mkdir(parents=True)
    (theme / "style.css").write_text("/* Theme Name: Gemeente */", "utf-8")
    (theme / "index.php").write_text(THEME, "utf-8")
    fetch = FETCH.replace("{address}", ADDRESS).replace("{folder}", str(town_public))
    (theme / "functions.php").write_text(fetch, "utf-8")
    shutil.copy(ROOT / "tests/wordpress.php", site)
    script = f'<script src="{town_host}/embed/v1.js" defer></script>'
    html = "\n\n".join([FRAME_LINES, script + ELEMENT.replace("{more}", "")]).replace("{guide}", town_host)
    with database(folder) as door:
        (site / "wp-config.php").unlink(missing_ok=True)
        (site / "wp-config.php").write_text(CONFIG.replace("{socket}", str(door)), "utf-8")
        command = ["php", str(site / "wordpress.php"), f"localhost:{port}", f"{ADDRESS}embed/uk/wonen/"]
        run = subprocess.run(command, input=html, capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stdout + run.stderr
        made = json.loads(run.stdout.splitlines()[-1])
        with php(site, port):
            yield {name: f"http://localhost:{port}/?p={number}" for name, number in made.items()}


def test_whoever_may_write_html_gets_the_frame_and_the_element(posts: dict[str, str], phone: Page) -> None:
    phone.goto(posts["beheerder"])
    plain = phone.locator("iframe[title]").first
    assert plain.get_attribute("sandbox") == SANDBOX
    expect(plain.content_frame.locator("h1")).to_have_text("Житло")
    phone.locator("wegwijs-topic").scroll_into_view_if_needed()
    expect(phone.locator("wegwijs-topic > a")).not_to_be_visible()
    until(phone, f"{FRAME}.clientHeight > 80")


def test_where_wordpress_takes_out_frames_and_scripts_the_link_stays(posts: dict[str, str], phone: Page) -> None:
    phone.goto(posts["redacteur"])
    expect(phone.locator("iframe, script[src*='v1.js'], wegwijs-topic")).to_have_count(0)
    expect(phone.get_by_role("link", name="Житло")).to_be_visible()


def test_of_an_address_wordpress_makes_a_frame_whose_links_lead_to_the_guide(
    posts: dict[str, str], phone: Page, town_public: Path
) -> None:
    def answer(route: Route) -> None:
        file = town_public / urlsplit(route.request.url).path.removeprefix("/wegwijs/")
        route.fulfill(path=file / "index.html" if file.is_dir() else file)

    phone.context.route(f"{ADDRESS}**", answer)
    phone.goto(posts["adres"])
    frame = phone.frame_locator("iframe.wp-embedded-content")
    expect(phone.locator("blockquote.wp-embedded-content")).to_be_hidden()
    expect(phone.locator("iframe.wp-embedded-content")).to_have_attribute("sandbox", "allow-scripts")
    frame.locator(".whole a").click()
    phone.wait_for_url(f"{ADDRESS}uk/wonen/")
