"""The page of the calendar on a phone: it shows what its address asks for, and nothing that is over."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.xdist_group("website")

BEFORE = "2026-11-22T09:00:00Z"
NAMES = {"uk": "session-welkom-1-uk-1", "ru": "session-welkom-1-ru-1", "en": "session-groep-en-1"}


def opened(phone: Page, address: str, now: str = BEFORE) -> None:
    """Open the page at a moment; the town was built on that of the tests."""
    phone.clock.set_fixed_time(now)
    phone.goto(address)


def shown(phone: Page) -> list[str]:
    return [str(one.get_attribute("id")) for one in phone.locator(".session:visible").all()]


@pytest.mark.parametrize(
    ("asked", "languages"),
    [
        ("", ["uk", "ru", "en"]),
        ("#sessions-ru", ["ru"]),
        ("#place-online", ["uk", "en"]),
        ("#welkom-1", ["uk", "ru"]),
        ("#place-online&welkom-1", ["uk"]),
        ("#sessions-ru&place-online", []),
        ("#sessions-about", ["uk", "ru", "en"]),
        ("#sessions-xx&<b>", ["uk", "ru", "en"]),
    ],
)
def test_the_address_says_which_sessions_are_shown(
    phone: Page, town_host: str, asked: str, languages: list[str]
) -> None:
    opened(phone, f"{town_host}/uk/infosessies/{asked}")
    assert shown(phone) == [NAMES[code] for code in languages]


def only_one_is_shown(phone: Page, language: str) -> None:
    """The page follows its address a moment after the click."""
    for code, name in NAMES.items():
        expect(phone.locator(f"#{name}")).to_be_visible(visible=code == language)


def test_one_chooses_and_takes_it_back(phone: Page, town_host: str) -> None:
    opened(phone, f"{town_host}/uk/infosessies/")
    phone.locator(".choose summary").click()
    phone.locator("[data-choose] [href='#place-online']").click()
    phone.locator("[data-choose] [href='#sessions-en']").click()
    assert phone.url.endswith("#place-online&sessions-en")
    only_one_is_shown(phone, "en")
    phone.locator("[data-choose] [href='#sessions-uk']").click()
    only_one_is_shown(phone, "uk")
    phone.locator("[data-all] a").click()
    expect(phone.locator(".session:visible")).to_have_count(3)
    expect(phone.locator("[data-all]")).not_to_be_visible()


@pytest.mark.parametrize(
    ("now", "languages"),
    [
        ("2026-12-07T10:59:00Z", ["uk", "ru", "en"]),
        ("2026-12-07T11:00:00Z", ["ru", "en"]),
        ("2027-03-01T00:00:00Z", []),
    ],
)
def test_a_session_that_is_over_leaves_a_page_that_a_phone_keeps(
    phone: Page, town_host: str, now: str, languages: list[str]
) -> None:
    opened(phone, f"{town_host}/uk/infosessies/", now)
    assert shown(phone) == [NAMES[code] for code in languages]


def test_without_scripts_each_choice_leads_to_its_sessions(without_scripts: Page, town_host: str) -> None:
    without_scripts.goto(f"{town_host}/uk/infosessies/")
    without_scripts.locator(".choose summary").click()
    without_scripts.locator("[data-choose] [href='#place-gemeentehuis']").click()
    expect(without_scripts.locator("#place-gemeentehuis")).to_be_in_viewport()
    without_scripts.locator("#place-gemeentehuis + dd a").click()
    expect(without_scripts.locator(f"#{NAMES['ru']}")).to_be_in_viewport()
