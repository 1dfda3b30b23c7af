"""The labels of site and brochure in one language: content/<language>/interface.yml."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field

from wegwijs.model.calendar_labels import CalendarLabels
from wegwijs.model.desk_labels import DeskLabels
from wegwijs.model.news_labels import EmbedLabels, NewsLabels
from wegwijs.model.notices import NoticesInWords, NoticeWords
from wegwijs.model.paper_labels import BrochureWords, PaperLabels
from wegwijs.model.postcodes import PostcodeLabels
from wegwijs.model.search import Search
from wegwijs.model.shapes import Key, Label, Shape, Words
from wegwijs.model.tools import Tools
from wegwijs.model.welcome import WelcomeWords


@dataclass(frozen=True, kw_only=True)
class Labels(Shape):
    """Short texts around the words of the guide. Names in {braces} are filled in by the program."""

    site_name: Label = ""
    """Name of the site, at the top of every page."""
    choose_language: Label = ""
    """Name of the row of languages, for screen readers."""
    last_checked: Label = ""
    """When a page was last compared with its sources: {date}."""
    checked: Label = ""
    """The same in the line that opens, as short as can be: {date}."""
    translation: Label = ""
    """In that line: that this page is a translation, in one word."""
    official_pages: Label = ""
    """Heading above the links to official pages."""
    translation_notice: Label = ""
    """That this page is a translation of the Dutch text."""
    machine_notice: Label = ""
    """That nobody has read the translation yet."""
    person_notice: Label = ""
    """That a person has read the translation: {date}."""
    for_helpers: Label = ""
    """Heading above the topics for people who help."""
    page_sources: Label = ""
    """Link to the facts of a page, with the {years} of their sources."""
    sources_title: Label = ""
    """Title of the page with all facts."""
    sources_summary: Label = ""
    """What stands on that page."""
    sources_late: Label = ""
    """Heading above the facts that should have been looked at again."""
    sources_all: Label = ""
    """Heading above all other facts."""
    sources_by_page: Label = ""
    """Heading above the pages, each with its facts."""
    fact_source: Label = ""
    """Where a fact was seen: {source}."""
    fact_days: Label = ""
    """When a fact was seen, {date}, and by when somebody looks again, {again}."""
    fact_pages: Label = ""
    """Before the pages that use a fact."""
    fact_papers: Label = ""
    """Before the brochures that use a fact."""
    in_source: Label = ""
    """Above a part that has no right translation, and stands there in the source language."""
    page_in_source: Label = ""
    """On top of a page that nobody has translated yet."""
    only_in: Label = ""
    """On top of a page that is there in some languages only: {languages}."""
    behind_source: Label = ""
    """Above what the source says now, where the translation does not follow yet: {date}."""
    read_source: Label = ""
    """Link to the Dutch page."""
    edit_page: Label = ""
    """Link to the place where the text can be mended."""
    brochure_heading: Label = ""
    """Heading above the brochures to print."""
    brochure_size: Label = ""
    """Size of a brochure: {pages} and {size}."""
    rights_table: Label = ""
    """Name of the table: which right for which status."""
    right: Label = ""
    """Heading of the column of rights."""
    more_about: Label = ""
    """Link to the topic of a right: {topic}."""
    source: Label = ""
    """Where something was seen: {source} and {date}."""
    granted: Label = ""
    """Name of the sign for: yes."""
    limited: Label = ""
    """Name of the sign for: sometimes, under conditions."""
    denied: Label = ""
    """Name of the sign for: no."""
    duty: Label = ""
    """Name of the sign for: you must."""
    spoken_language: Label = ""
    """Heading above the sessions in a language: {language}."""
    sessions_about: Label = ""
    """Heading above what each kind of session is about."""
    online: Label = ""
    """The session is on the internet."""
    hours: Label = ""
    """From when till when: {start} and {end}."""
    register: Label = ""
    """Link to the page where people register."""
    example: Label = ""
    """Mark on a session without a real date."""
    no_sessions: Label = ""
    """When no session is known."""
    contents: Label = ""
    """Heading of the contents of a brochure."""
    read_online: Label = ""
    """Beside the QR code."""
    edition: Label = ""
    """Version of a brochure, and the day on which its words last changed: {version} and {date}."""
    published_by: Label = ""
    """Who publishes the guide: {publisher}."""
    contact: Label = ""
    """Where to write to; the e-mail address follows."""
    not_found_title: Label = ""
    """Title when a page does not exist."""
    not_found_text: Label = ""
    """What to do when a page does not exist."""
    not_found_home: Label = ""
    """Link to the welcome page."""
    town_says: Label = ""
    """Above what the municipality says beside the text of the guide: {name}."""
    town_says_in_source: Label = ""
    """The same, where its text is in the source language only: {name}."""
    town_page: Label = ""
    """Title of the page on how the guide of a municipality differs: {name}."""
    town_page_summary: Label = ""
    """What stands on that page: {name}."""
    town_source: Label = ""
    """Heading above whose words these are."""
    town_licence: Label = ""
    """Whose words these are, and that they may be changed: {version}, {licence} and {name}."""
    town_pages: Label = ""
    """Heading above the pages of the municipality itself: {name}."""
    town_hidden: Label = ""
    """Heading above the topics that its guide leaves out."""
    town_facts: Label = ""
    """Heading above its own numbers and addresses: {name}."""
    town_texts: Label = ""
    """Heading above the texts that it changed: {name}."""
    town_before: Label = ""
    """Before what the guide of everybody says."""
    town_here: Label = ""
    """Before what stands here in its place."""
    town_desk: Label = ""
    """Heading above the desk of the municipality."""
    town_region: Label = ""
    """Stands before the name of the region in which the municipality lies."""


@dataclass(frozen=True, kw_only=True)
class Interface(Shape):
    """All words of one language that do not belong to a topic or a table."""

    labels: Labels = field(default_factory=Labels)
    """Short texts around the words of the guide."""

    tools: Tools = field(default_factory=Tools)
    """Buttons and messages of a page."""

    search: Search = field(default_factory=Search)
    """What stands in and around the search box."""

    calendar: CalendarLabels = field(default_factory=CalendarLabels)
    """What stands around the sessions."""

    desk: DeskLabels = field(default_factory=DeskLabels)
    """What stands around the desk of a municipality."""

    news: NewsLabels = field(default_factory=NewsLabels)
    """What the feed says."""

    embeds: EmbedLabels = field(default_factory=EmbedLabels)
    """What stands around a page inside another site."""

    paper: PaperLabels = field(default_factory=PaperLabels)
    """What paper says of itself, and the page about it."""

    postcodes: PostcodeLabels = field(default_factory=PostcodeLabels)
    """The page with all postcodes."""

    pictograms: Mapping[Key, Words] = field(default_factory=dict[str, str])
    """Pictogram name -> what the picture shows, in one or two words."""

    notices: NoticesInWords = field(default_factory=dict[str, NoticeWords])
    """Notice -> what it says; {date} is filled in. A group of before and after, or a text for before the day."""

    welcome: WelcomeWords | None = None
    """The words of the welcome page, where content/welcome.yml says what stands on it."""

    brochures: Mapping[Key, BrochureWords] = field(default_factory=dict[str, BrochureWords])
    """Brochure -> words on its cover."""

    def short_texts(self) -> Iterator[str]:
        """The labels, buttons and messages."""
        for part in asdict(self).values():
            yield from (text for text in (part or {}).values() if isinstance(text, str))
