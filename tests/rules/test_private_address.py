from __future__ import annotations

from dataclasses import replace

import pytest

from press.rules.private_address import check
from tests.fixtures import office, release, sound
from tests.rules.marked import assert_found


@pytest.mark.parametrize(
    "target",
    [
        r"C:\Users\press\count.docx",
        "Z:/press/count.docx",
        r"\\server\press\count.docx",
        "file:///C:/count.docx",
        "localhost:8000/count",
        "http://localhost/count",
        "http://127.0.0.1:8000/",
        "http://10.0.0.5/",
        "http://172.20.1.1/",
        "http://192.168.1.4/a",
        "http://[::1]/",
        "http://intranet/a",
        "https://harbour/",
        "https://files.harbour.local/a",
        "https://harbour.internal/",
        "https://intranet.harbour.org/",
        "https://staging.harbour.org/a",
        "https://www.test.harbour.org/",
        "https://dev.harbour.org.uk/",
        "https://uat.harbour.org/",
        "https://preview.harbour.org/",
        "https://harbour-staging.azurewebsites.net/",
        "https://deploy-preview-12--harbour.netlify.app/",
        "https://harbour-my.sharepoint.com/personal/press/a.docx",
        "https://harbour.sharepoint.com/:w:/s/press/EaB",
        "https://onedrive.live.com/edit.aspx?id=1",
        "https://docs.google.com/document/d/1aB/edit?usp=sharing",
        "https://docs.google.com/spreadsheets/d/1aB/edit#gid=0",
        "https://docs.google.com/forms/d/1aB/edit",
        "https://drive.google.com/drive/u/0/folders/1aB",
        "https://www.dropbox.com/home/press",
        "https://teams.microsoft.com/l/channel/19%3a",
        "https://harbour.slack.com/archives/C01",
        "https://trello.com/b/aB/press",
        "https://mail.google.com/mail/u/0/#inbox",
        "https://outlook.office.com/mail/id/A",
        "https://harbour.org/?p=12&preview=true",
        "https://harbour.org/a?preview_id=12&preview_nonce=b",
        "https://harbour.org/wp-admin/post.php?post=12&action=edit",
        "https://harbour.org/wp-login.php",
        "https://harbour.org/node/12/edit",
        "https://harbour.org/umbraco#/content",
        "https://press:word@harbour.org/",
    ],
)
def test_what_only_the_office_can_open_is_found(target: str) -> None:
    assert_found("private-address", f"See [the count](⟦{target}⟧).")


def test_a_picture_is_looked_at_too() -> None:
    assert_found("private-address", r"![The lamp room at night](⟦C:\press\lamp.jpg⟧)")


@pytest.mark.parametrize(
    "target",
    [
        "https://testing.org/",
        "https://dev.to/a",
        "https://test.org.uk/",
        "https://test-and-trace.service.gov.uk/",
        "https://developer.harbour.example.org/",
        "https://harbour.example.org/preview/",
        "https://harbour.example.org/a?previews=1",
        "https://harbour.example.org/administration/",
        "https://harbour.example.org/wp-content/uploads/count.pdf",
        "https://harbour.example.org/localhost",
        "https://172.32.1.1/",
        "https://localharbour.org/",
        "https://harbourlocal.org/",
        "https://docs.google.com/forms/d/e/1FA/viewform",
        "https://docs.google.com/document/d/e/2PA/pub",
        "https://teams.microsoft.com/l/meetup-join/19%3ameeting/0?context=%7b%7d",
        "https://www.dropbox.com/",
        "https://stage.co.uk/",
        "https://www.sharepointharbour.org/",
        "https://medium.com/@harbour/dev-a1",
    ],
)
def test_what_everybody_can_open_passes(target: str) -> None:
    assert not list(check(release(sound(f"See [the count]({target}).")), office()))


def test_a_site_of_the_directory_is_public_whatever_its_name() -> None:
    base = office()
    line = base.directory.helplines["harbour-line"].model_copy(update={"url": "https://dev.harbour.org/"})
    helplines = {**base.directory.helplines, "harbour-line": line}
    named = replace(base, directory=replace(base.directory, helplines=helplines))
    one = release(sound("See [the line](https://dev.harbour.org/a) and [more](https://dev.northshire.org)."))
    assert [fault.message.partition("”")[0] for fault in check(one, named)] == ["“https://dev.northshire.org"]


def test_where_a_site_of_the_directory_is_edited_is_not_public() -> None:
    one = release(sound("See [the line](https://harbour.example.org/wp-admin/post.php?post=118&action=edit)."))
    assert len(list(check(one, office()))) == 1


def test_the_own_site_is_not_private_while_it_is_made() -> None:
    base = office()
    at_home = replace(base, settings=replace(base.settings, address="http://localhost:8000"))
    assert not list(check(release(sound("See [the contacts](http://localhost:8000/contacts/).")), at_home))


@pytest.mark.parametrize(
    "body",
    [
        "The count is at ⟦harbour.sharepoint.com/:f:/s/press/a?e=b⟧.",
        "The count is at ⟦https://docs.google.com/document/d/1aB/edit⟧, in full.",
        "The name harbour.sharepoint.com alone, docs.google.com/forms/d/e/1FA/viewform and staging.harbour.org/a pass.",
    ],
)
def test_an_address_in_an_account_is_found_where_it_is_only_typed(body: str) -> None:
    assert_found("private-address", body)


@pytest.mark.parametrize(
    "body",
    [
        r"Pictures: ⟦S:\Comms\2026\lamp.jpg⟧.",
        r"The count is at ⟦\\server\press\count.docx⟧ for all.",
        r"The count is at “⟦C:\Users\press\count.docx⟧”, in full.",
        "The count is at ⟦file:///C:/press/count.docx⟧.",
        r"Share it by C:\ or S:, and by `C:\Temp\a`, not C:\Windows\System32.",
        r"The law is \alpha\beta = \gamma\delta, and 3:1.",
        r"Choose Tools\Options\Sound, or and\or, as in A:\B.",
        "It is a file: the count. Profile://x is none.",
    ],
)
def test_a_path_on_a_computer_is_found_where_it_is_only_typed(body: str) -> None:
    if "⟦" in body:
        assert_found("private-address", body)
    else:
        assert not list(check(release(sound(body)), office()))


@pytest.mark.parametrize(
    "body",
    [
        r"![The lamp room at night](S:\press\lamp.jpg)",
        r"See [the lamp](\\server\press\Lamp.JPG).",
        "See [the lamp](https://harbour.sharepoint.com/sites/press/lamp.png).",
    ],
)
def test_of_a_picture_the_fix_names_the_kit(body: str) -> None:
    (fault,) = check(release(sound(body)), office())
    assert fault.fix.startswith("Put the picture into a media kit")


def test_of_what_is_no_picture_it_does_not() -> None:
    (fault,) = check(release(sound(r"See [the count](S:\press\count.docx).")), office())
    assert fault.fix == "Put what is meant on a public page, and link to that."
