"""More web pages as systems build them: boards, magazines, ministries, letters, sports, three broadcasters; invented text."""

from __future__ import annotations

from collections.abc import Callable

from cms_outlets import SPOKEN, STAMP
from cms_pages import (
    BODY,
    CAPTION,
    COMMENTS,
    DECKS,
    MENU,
    OTHERS,
    SHARE,
    SITE,
    TITLE,
    data,
    links,
    paragraphs,
    whole,
)

HEADER = f"<header><h1><a href='/'>가온신문</a></h1><ul>{MENU}</ul></header>"


def sports_portal() -> str:
    """Return a page of a portal's sports: classes of a build, time without words, notes on how it was filed."""
    text = "<br><br>".join(BODY)
    return whole(
        f"<header><ul>{MENU}</ul></header><div class='NewsEnd_container__x1'><div class='NewsEnd_press_logo__x2'>"
        f"<img alt='가온신문'></div><h2 class='NewsEnd_article_title__x3'>{TITLE}</h2><div class='NewsEnd_article_info__x4'>"
        "<span><em>입력</em>2025.03.14. 오후 7:10</span><span><em>최종수정</em>2025.03.15. 오전 9:40</span>"
        "<a href='#'>기사 원문</a></div>"
        "<button>공감</button><button>댓글 3</button><button>본문 듣기</button><button>글자 크기 변경</button>"
        "<button>공유하기</button>"
        "<div class='_article_content'><div><span class='NewsEnd_photo__x5'><img src='/a.jpg'><em class='desc'>"
        f"{CAPTION}</em></span>"
        f"<br><br>{text}<br><br>nado@gaon.example<br><br>사진=도토리시 제공</div></div>"
        "<div class='NewsEnd_reporter__x6'><strong>나도현 기자</strong><p>별과 사람을 씁니다.</p><button>구독</button></div>"
        "<p>Copyright ⓒ 가온신문. All rights reserved. 무단 전재 및 재배포 금지.</p>"
        "<p>기사 섹션 분류 안내</p><p>"
        "기사의 섹션 정보는 해당 언론사의 분류를 따르고 있습니다. 언론사는 개별 기사를 2개 이상 섹션으로 중복 분류할 수 "
        "있습니다.</p>"
        f"<section><h3>많이 본 뉴스</h3><ul>{links()}</ul></section>",
        "<meta property='og:article:author' content='가온신문 | 네이버'><meta name='twitter:creator' content='가온신문'>",
    )


def board() -> str:
    """Return a page of a weekly that is a board: everything inside one form, fields in a table, rows parted by empty ones."""
    rows = "<p>&nbsp;</p>".join(f"<p>{line}&nbsp;</p>" for line in BODY)
    return whole(
        f"<form id='aspnetForm' method='post'><input type='hidden' name='v'>{HEADER}<table class='view'>"
        f"<tr><th>제목</th><td>{TITLE}</td></tr><tr><th>작성자</th><td>나도현 기자</td></tr>"
        "<tr><th>등록일</th><td>2025-03-14 19:10</td></tr><tr><th>조회수</th><td>1,204</td></tr>"
        f"<tr><td colspan='2'><p style='text-align:center'><img src='/a.jpg'><br>▲ {CAPTION}</p>{rows}</td></tr></table>"
        "<p><a href='/list'>목록</a> <a href='/print'>인쇄</a></p><table><tr><td>이전글</td><td><a href='/1'>"
        f"{OTHERS[0]}</a></td></tr>"
        f"<tr><td>다음글</td><td><a href='/2'>{OTHERS[1]}</a></td></tr></table><p>"
        "Copyright ⓒ 가온신문 All Rights Reserved.</p></form>",
        SITE,
        f"가온신문 :: {TITLE}",
    )


def magazine() -> str:
    """Return a page of a magazine: the number of the issue, a quotation out of the text set large, who the writer is."""
    first, second, third, *rest = paragraphs()
    return whole(
        f"{HEADER}<article><div class='issue'>1234호 · 사회</div><h1>{TITLE}</h1><p class='lead'>{DECKS[0]}</p>"
        "<div class='meta'><span>나도현 기자</span> <span>2025.03.14</span> <span>1234호</span></div>"
        f"<div class='content'>{first}{second}<aside class='pullquote'>“누구나 밤하늘을 볼 수 있게 하겠다”</aside>{third}"
        f"<blockquote class='pull'>{DECKS[1]}</blockquote>{''.join(rest)}</div>"
        "<div class='author'><h4>나도현 기자</h4><p>"
        "2019년부터 가온신문에서 일하고 있다. 동네 이야기를 모아 책을 두 권 펴냈다.</p></div>"
        "<div class='subscribe'><h4>가온신문을 후원해주세요</h4><p>독립 언론의 힘은 독자에게서 나옵니다.</p>"
        "<a href='/s'>정기구독</a></div>"
        f"<h4>이 기사와 함께 보면 좋은 기사</h4><ul>{links()}</ul></article>",
        SITE + STAMP + "<meta name='author' content='나도현'>",
        f"{TITLE} - 가온신문",
    )


def photo_page() -> str:
    """Return a page with a picture and one sentence below it."""
    line = BODY[0]
    return whole(
        f"{HEADER}<article><h1>{TITLE}</h1><p>등록 2025.03.14 19:10</p><p>나도현 기자</p><div class='photo'>"
        "<img src='/a.jpg'></div>"
        f"<div class='txt'>{line}</div><p>ⓒ 가온신문 무단전재 및 재배포 금지</p></article><div><h3>포토뉴스</h3><ul>"
        f"{links()}</ul></div>",
        SITE,
        f"{TITLE} - 가온신문",
    )


def _spoken(anchor: str, reporter: str, behind: str) -> str:
    opening, more, handed, *told = SPOKEN
    return f"{anchor}<br>{opening}<br><br>{more}<br><br>{handed}<br><br>{reporter}<br>{'<br><br>'.join(told)}<br><br>{behind}"


def broadcaster_with_signs() -> str:
    """Return a page of a broadcaster whose turns stand between triangles, with a call for tips in three rows."""
    text = _spoken(
        "◀ 앵커 ▶",
        "◀ 리포트 ▶",
        "가온방송 뉴스 나도현입니다.<br><br>영상취재: 한누리 / 영상편집: 마루한<br><br>",
    )
    return whole(
        f"<header><ul>{MENU}</ul></header><div class='wrap_article'><h2 class='art_title'>{TITLE}</h2>"
        "<div class='art_meta_info'>"
        "<span class='program'>뉴스투데이</span> <span class='name'>나도현</span><div class='date'>"
        "<span class='input'>입력 2025-03-14 19:10</span>"
        " | <span class='input'>수정 2025-03-14 19:40</span></div></div><div class='player'><span class='blind'>"
        "재생목록</span></div>"
        f"<div class='news_txt' itemprop='articleBody'>{text}"
        "가온방송 뉴스는 24시간 여러분의 제보를 기다립니다.<br><br>▷ 전화 02-000-0000<br>"
        "▷ 이메일 news@gaon.example<br>▷ 카카오톡 @가온제보</div>"
        f"<div class='tag'><a href='/t/1'>#별</a> <a href='/t/2'>#우체국</a></div><ul>{SHARE}</ul><h3>인기 뉴스</h3>"
        f"<ol>{links()}</ol></div>",
        '<meta property="og:site_name" content="가온방송">' + STAMP,
    )


def broadcaster_with_hours() -> str:
    """Return a page of a broadcaster with hours in brackets, a summary, a reading voice, and a rating."""
    text = _spoken(
        "[앵커]",
        "[리포트]",
        "가온방송 뉴스 나도현입니다.<br><br>촬영기자:한누리/영상편집:마루한/그래픽:나래울<br><br>",
    )
    return whole(
        f"<header><ul>{MENU}</ul></header><h4 class='headline-title'>{TITLE}</h4><div class='dates'><em>"
        "입력 2025.03.14 (19:10)</em>"
        "<em>수정 2025.03.14 (19:40)</em></div><div class='source'>뉴스 7</div><p class='read-info'>"
        "읽어주기 기능은 크롬기반의<br>브라우저에서만 사용하실 수 있습니다.</p>"
        "<button>고화질</button><button>표준화질</button><button>자동재생</button><p>키보드 컨트롤 안내</p><p>"
        "센스리더 사용자는 가상커서를 해제한 후 동영상플레이어 단축키를 이용하세요.(가상커서 해제 단축키 : 컨트롤 + 쉬프트 + "
        "F12)</p>"
        f"<div class='detail-body' id='cont_newstext'>{text}</div>"
        "<div class='report'><p>■ 제보하기</p><p>▷ 카카오톡 : '가온제보' 검색, 채널 추가</p><p>"
        "▷ 전화 : 02-000-0000</p><p>▷ 이메일 : news@gaon.example</p></div>"
        "<div class='reporter-info'><ul><li><strong>나도현 기자</strong><a href='mailto:nado@gaon.example'>"
        "nado@gaon.example</a><a href='#'>나도현 기자의 기사 모음</a></li></ul></div>"
        "<p>이 기사가 좋으셨다면</p><p>오늘의 핫 클릭</p><p>실시간 뜨거운 관심을 받고 있는 뉴스</p>"
        f"<ol>{links()}</ol><h3>이 기사에 대한 의견을 남겨주세요.</h3>",
        '<meta property="og:site_name" content="가온방송">' + STAMP,
        f"{TITLE} | 가온방송 뉴스",
    )


def broadcaster_with_angles() -> str:
    """Return a page of a broadcaster with turns in angles and credits in brackets behind the last words."""
    opening, more, handed, *told = SPOKEN
    return whole(
        f"<header><ul>{MENU}</ul></header><h1 id='news-title'>{TITLE}</h1><div class='reporter_area'><a href='#'><em>"
        "나도현 기자</em></a>"
        "<span>작성 2025.03.14 19:10</span><span>수정 2025.03.14 19:40</span><span>조회 1,234</span></div>"
        "<div class='vod'><button>동영상 기사</button><button>프린트 기사보기</button></div>"
        "<div class='main_text'><div class='text_area' itemprop='articleBody'>&lt;앵커&gt;<br><br>"
        f"{opening} {more}<br><br>{handed}<br><br>"
        f"&lt;기자&gt;<br><br>{'<br><br>'.join(told)}<br><br>(영상취재 : 한누리, 영상편집 : 마루한)<br></div></div>"
        "<p>Copyright Ⓒ 가온방송. All rights reserved. 무단 전재, 재배포 및 AI학습 이용 금지</p>"
        f"<div class='together'><h3>같이 보면 좋은 기사</h3><ul>{links()}</ul></div><h3>댓글</h3><p>댓글 표시하기</p>",
        '<meta property="og:site_name" content="가온방송">' + data(datePublished="2025-03-14T19:10:00+09:00"),
    )


def related_in_rows() -> str:
    """Return a page whose paragraphs are parted by rows that point to other articles, and by a banner in words."""
    first, second, third, fourth, last = paragraphs()
    return whole(
        f"{HEADER}<article><h1>{TITLE}</h1><h2>{DECKS[0]}</h2><p>나도현 기자 nado@gaon.example</p><p>"
        "입력 2025.03.14 19:10 | 수정 2025.03.15 09:40</p>"
        f"<div id='article_body'>{first}<p>▶ <a href='/1'>{OTHERS[0]}</a></p>{second}<p>[관련기사] <a href='/2'>"
        f"{OTHERS[1]}</a></p>"
        f"<div class='ad'><p>광고</p><p>기사는 광고 뒤에 이어집니다</p></div>{third}<p>☞ <a href='/3'>{OTHERS[2]}</a>"
        f"</p>{fourth}"
        f"<p><strong><a href='/4'>{OTHERS[3]}</a></strong></p>{last}</div><p>ⓒ 가온신문, 무단 전재 및 재배포 금지</p>"
        "</article>",
        SITE,
    )


def letter() -> str:
    """Return a letter to subscribers: tables in each other, a line that only mail programs show, a row to leave the list."""
    cells = "".join(f"<tr><td style='padding:8px'><div><span>{line}</span></div></td></tr>" for line in BODY)
    return whole(
        f"<div style='display:none'>{DECKS[0]}. 가온신문이 보내드립니다.</div><table><tr><td><table><tr><td>"
        "<a href='/'>가온신문</a></td></tr>"
        f"<tr><td><h1>{TITLE}</h1></td></tr><tr><td>나도현 기자 | 2025.03.14</td></tr></table><table>{cells}</table>"
        "<table><tr><td>오늘 레터는 어떠셨나요?</td></tr><tr><td><a href='/g'>좋았어요</a> <a href='/b'>아쉬워요</a>"
        "</td></tr></table>"
        "<table><tr><td>가온신문 | 도토리시 한길 1 | 수신거부 Unsubscribe</td></tr></table></td></tr></table>",
        SITE,
    )


def comments_first() -> str:
    """Return a page whose readers' comments are longer than its text."""
    said = "".join(
        f"<li><strong>별지기{number}</strong><p>{line} {line}</p><button>답글</button></li>"
        for number, line in enumerate(COMMENTS * 3)
    )
    return whole(
        f"{HEADER}<article><h1>{TITLE}</h1><p>나도현 기자</p><p>입력 2025.03.14 19:10</p><div class='body'>"
        f"{''.join(paragraphs())}</div>"
        "<p>ⓒ 가온신문. 무단전재 및 재배포 금지</p></article><section id='comments'><h3>댓글 9</h3><p>"
        f"댓글을 남겨주세요.</p><ul>{said}</ul></section>",
        SITE,
    )


EXPECT = {
    "photo_page": BODY[:1],
    **dict.fromkeys(("broadcaster_with_signs", "broadcaster_with_hours"), SPOKEN),
    "broadcaster_with_angles": (f"{SPOKEN[0]} {SPOKEN[1]}", *SPOKEN[2:]),
}
"""The paragraphs of pages that do not have the usual ones."""

PAGES: dict[str, Callable[[], str]] = {
    made.__name__: made
    for made in (
        sports_portal,
        board,
        magazine,
        photo_page,
        broadcaster_with_signs,
        broadcaster_with_hours,
        broadcaster_with_angles,
        related_in_rows,
        letter,
        comments_first,
    )
}
