"""The rest of the web pages as systems build them: ministries, columns of teasers, films, answers; invented text."""

from __future__ import annotations

import json
from collections.abc import Callable

from cms_outlets import ADS, STAMP
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
    links,
    paragraphs,
    whole,
)

HEADER = f"<header><h1><a href='/'>가온신문</a></h1><ul>{MENU}</ul></header>"


def policy_news() -> str:
    """Return a page of a government's news: the ministry beside the day, whom to ask, a licence, the neighbours."""
    return whole(
        f"<header><ul>{MENU}</ul></header><div class='article_head'><h1>{TITLE}</h1><p class='sub'>{DECKS[0]}</p>"
        "<div class='info'><span>2025.03.14</span><span>가온신문</span></div><button>글자크기 설정</button><button>"
        "인쇄하기</button><button>목록</button></div>"
        f"<div class='view_cont'>{''.join(paragraphs())}</div>"
        "<div class='kogl'><p>정책브리핑의 기사 이용시에는 출처를 표기해야 합니다.</p><p>"
        "제3자에게 저작권이 있는 자료는 저작권자의 허락을 받아야 합니다.</p></div>"
        f"<dl class='prevnext'><dt>이전기사</dt><dd><a href='/1'>{OTHERS[0]}</a></dd><dt>다음기사</dt><dd>"
        f"<a href='/2'>{OTHERS[1]}</a></dd></dl>",
        SITE + "<meta name='author' content='나도현'>",
        f"{TITLE} - 가온신문",
    )


def two_columns() -> str:
    """Return a page with a column of teasers, cut off, left of the text and a ranking right of it."""
    teasers = "".join(
        f"<div><a href='/{n}'>{line}</a><p>{BODY[n % 4][:28]}...</p></div>" for n, line in enumerate(OTHERS)
    )
    return whole(
        f"{HEADER}<div class='left'>{teasers}</div><div class='center'><h2>{TITLE}</h2><p>"
        "나도현 기자 | 입력 2025.03.14 19:10</p>"
        f"<div>{''.join(paragraphs())}</div><p>ⓒ 가온신문, 무단전재 및 재배포 금지</p></div><div class='right'><h3>"
        f"랭킹뉴스</h3><ol>{links()}</ol></div>",
        SITE,
        f"{TITLE} : 가온신문",
    )


def player_above() -> str:
    """Return a page with a list of films and a bar of news above the headline, and a quiz below the text."""
    films = "".join(
        f"<li><a href='/v/{n}'><img src='/{n}.jpg'><span>재생시간 01:{n}2</span><strong>{line}</strong></a></li>"
        for n, line in enumerate(OTHERS)
    )
    return whole(
        f"{HEADER}<div class='ticker'><strong>속보</strong><ul>{links(OTHERS[:3])}</ul></div><div class='vod'><h3>"
        f"지금 뜨는 영상</h3><ul>{films}</ul></div>"
        f"<div class='news'><h2 class='tit'>{TITLE}</h2><p class='rep'>나도현 기자</p><p class='day'>"
        "등록 2025-03-14 19:10:00</p>"
        f"<div class='txt'>{'<br /><br />'.join(BODY)}</div><p>nado@gaon.example</p><p>"
        "[저작권자 ⓒ 가온신문, 무단 전재 및 재배포 금지]</p></div>"
        "<div class='quiz'><h3>오늘의 퀴즈</h3><p>별 보는 집이 문을 여는 날은 언제일까요?</p><button>"
        "정답 보기</button></div>",
        SITE,
        f"{TITLE} | 가온신문",
    )


def marked_by_piece() -> str:
    """Return a page that marks each paragraph as a piece of the text and puts a list between two of them."""
    pieces = paragraphs(tag="div", attributes=" itemprop='articleBody'")
    return whole(
        f"{HEADER}<main><h1 itemprop='headline'>{TITLE}</h1><span itemprop='author'>나도현 기자</span>"
        "<time itemprop='datePublished' datetime='2025-03-14T19:10:00+09:00'>"
        f"2025년 3월 14일</time>{pieces[0]}{pieces[1]}<section><h4>함께 읽으면 좋은 글</h4><ul>"
        f"{links(OTHERS[:3])}</ul></section>{''.join(pieces[2:])}</main>",
        SITE,
    )


def headline_in_a_picture() -> str:
    """Return a page whose first heading is the logo and whose headline is no heading; captions stand in a list."""
    photos = f"<ul class='photos'><li><img src='/a.jpg'><span>{CAPTION}</span></li></ul>"
    return whole(
        f"<h1><a href='/'><img src='/logo.png' alt='가온신문'></a></h1><ul>{MENU}</ul><div class='tit'>{TITLE}</div>"
        f"<div class='sub'>{DECKS[0]}</div><div class='by'>나도현 기자 nado@gaon.example</div><div class='dt'>"
        "기사입력 2025/03/14 [19:10]</div>"
        f"<div class='body'>{photos}<p>【가온신문】 {BODY[0]}</p>{''.join(paragraphs(BODY[1:]))}</div>"
        f"<ul class='sns'>{SHARE}</ul><div>기사입력: 2025/03/14 [19:10] ⓒ 가온신문</div><div>관련기사목록</div>"
        f"{links(OTHERS, 'div')}"
        "<div>이 기사에 대한 독자의견 의견쓰기 전체의견보기</div><div>이름 제목 내용</div>",
        SITE,
        f"가온신문 {TITLE}",
    )


def answers_below() -> str:
    """Return a page with a vote and boxes that open: questions and answers on the outlet's service."""
    boxes = "".join(
        f"<details><summary>{q}</summary><p>{a}</p></details>"
        for q, a in (
            ("구독은 어떻게 하나요?", "홈페이지에서 신청할 수 있습니다."),
            ("환불이 되나요?", "7일 안에 신청하면 됩니다."),
        )
    )
    return whole(
        f"{HEADER}<article><h1>{TITLE}</h1><p>나도현 기자</p><p>입력 2025.03.14 19:10</p><section>"
        f"{''.join(paragraphs())}</section>"
        "<div class='vote'><h3>별 보는 집 투표</h3><button>예 12</button><button>아니요 3</button><p>"
        "투표는 익명으로 진행됩니다.</p></div>"
        "<p>ⓒ 가온신문. 무단 전재 및 재배포 금지</p></article><section class='faq'><h3>자주 묻는 질문</h3>"
        f"{boxes}</section>",
        SITE,
    )


def words_of_ads_between() -> str:
    """Return a page whose advertisements are links in words between paragraphs, each in a box of its own."""
    cut = [
        f"<div class='adwrap'><a href='https://ad.example/{n}' target='_blank'>{line}</a></div>"
        for n, line in enumerate(ADS)
    ]
    mixed = "".join(text + ad for text, ad in zip(paragraphs(), [*cut, "", ""], strict=True))
    return whole(
        f"{HEADER}<article><h1>{TITLE}</h1><p>입력 2025.03.14 19:10</p><p>나도현 기자</p><div class='cont'>"
        f"{mixed}</div><p>ⓒ 가온신문 무단전재 및 재배포 금지</p></article>",
        SITE,
    )


def church_paper() -> str:
    """Return a page of a paper that signs at the end only, with its stamp in words and a share row above."""
    return whole(
        f"{HEADER}<ul>{SHARE}</ul><h3>{TITLE}</h3><div class='date'>입력 : 2025-03-14 오후 7:10:00</div>"
        f"<div class='view'>{'<br>&nbsp;<br>'.join(BODY)}<br><br>나도현 기자</div>"
        f"<div><a href='/l'>목록보기</a></div><div class='cmt'><h4>댓글</h4><p>{COMMENTS[0]}</p></div><div>"
        "Copyright ⓒ 2025 가온신문. All rights reserved.</div>",
        SITE,
    )


def data_only_day() -> str:
    """Return a page whose day and writer stand in its data alone, in a graph, with a list of others in it."""
    person = {"@type": "Person", "name": "나도현 기자"}
    article = {
        "@type": "NewsArticle",
        "headline": TITLE,
        "datePublished": "2025-03-14T10:10:00Z",
        "author": [person],
    }
    listed = {"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": OTHERS[0]}]}
    owner = {"publisher": {"@type": "Organization", "name": "가온신문"}}
    graph = {
        "@context": "https://schema.org",
        "@graph": [{"@type": "BreadcrumbList"}, article | owner, listed],
    }
    return whole(
        f"<main><h1>{TITLE}</h1><div>{''.join(paragraphs())}</div></main><aside><ul>{links()}</ul></aside>",
        f'<script type="application/ld+json">{json.dumps(graph, ensure_ascii=False)}</script>',
    )


def quotation_cards() -> str:
    """Return a page with a card that repeats words of the text in large letters between paragraphs."""
    first, second, third, *rest = paragraphs()
    return whole(
        f"{HEADER}<article><h1>{TITLE}</h1><p>나도현 기자 2025.03.14 19:10</p><div class='article-body'>{first}"
        "<figure class='quote-card'><blockquote class='pull-quote'>누구나 밤하늘을 볼 수 있게 하겠다</blockquote>"
        f"<figcaption>한가람 과장</figcaption></figure>{second}{third}{''.join(rest)}</div>"
        f"<p>ⓒ 가온신문. 무단전재 및 재배포 금지</p></article>",
        SITE + STAMP,
    )


PAGES: dict[str, Callable[[], str]] = {
    made.__name__: made
    for made in (
        policy_news,
        two_columns,
        player_above,
        marked_by_piece,
        headline_in_a_picture,
        answers_below,
        words_of_ads_between,
        church_paper,
        data_only_day,
        quotation_cards,
    )
}
