"""Web pages as the systems of Korean outlets and portals build them: their mark-up and furniture, with invented text."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

TITLE = "도토리시, 빈 우체국을 별 보는 집으로 고친다"
DECKS = ("주말 밤마다 망원경 두 대 열어", "값은 받지 않기로")
BODY = (
    "도토리시가 문을 닫은 우체국을 별 보는 집으로 바꾼다고 14일 밝혔다.",
    "시는 지붕에 망원경 두 대를 놓고 주말 밤마다 문을 열기로 했다. 고치는 데에는 석 달이 걸린다.",
    "한가람 도토리시 문화과장은 “누구나 밤하늘을 볼 수 있게 하겠다”고 말했다.",
    "첫날에는 이웃 마을 아이들 스무 명을 불러 달과 목성을 보여 주고 차를 내기로 했다.",
    "별 보는 집은 다음 달 2일 문을 열며 값은 받지 않는다.",
)
HEADING = "◇망원경은 옛 과학실에서"
CAPTION = "도토리시 옛 우체국. 지붕 위에 망원경을 놓는다. /도토리시 제공"
OTHERS = (
    "나래시장 “버스 막차 한 시간 늦춘다”",
    "온새미 마을에 다시 문 연 책방…이웃들 책 모아",
    "가온군 사과 농가, 서리 피해에 한숨",
    "“졸업식 노래 바꾸자” 나래중 학생들 투표",
    "[포토] 눈 덮인 도토리시청 앞 은행나무",
)
COMMENTS = (
    "우리 동네에도 이런 곳이 생기면 좋겠습니다.",
    "세금 낭비라고 봅니다. 시장은 물러나야 합니다.",
    "망원경은 누가 고치나요? 기사에 안 나와서 묻습니다.",
)


def paragraphs(lines: tuple[str, ...] = BODY, tag: str = "p", attributes: str = "") -> list[str]:
    """Return each line in an element of its own."""
    return [f"<{tag}{attributes}>{line}</{tag}>" for line in lines]


def links(lines: tuple[str, ...] = OTHERS, tag: str = "li") -> str:
    """Return a list of links to other articles."""
    return "".join(f'<{tag}><a href="/news/{number}">{line}</a></{tag}>' for number, line in enumerate(lines))


def data(**fields: Any) -> str:
    """Return a block of JSON-LD about the article."""
    said = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, **fields}
    return f'<script type="application/ld+json">{json.dumps(said, ensure_ascii=False)}</script>'


def whole(body: str, head: str = "", title: str = TITLE) -> str:
    """Return a page."""
    return (
        f'<!DOCTYPE html><html lang="ko"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta property="og:title" content="{TITLE}"><meta property="og:type" content="article">{head}</head>'
        f"<body>{body}</body></html>"
    )


SITE = '<meta property="og:site_name" content="가온신문">'
SHARE = "".join(
    f"<li><a href='#'>{name}</a></li>" for name in ("페이스북", "카카오톡", "네이버블로그", "URL복사")
)
MENU = "".join(
    f"<li><a href='#'>{name}</a></li>" for name in ("정치", "경제", "사회", "문화", "스포츠", "오피니언")
)


def local_paper() -> str:
    """Return a page of the system most local papers use, as of 2020."""
    first, *rest = paragraphs()
    return whole(
        f"<header id='user-header'><ul class='user-menu'>{MENU}</ul></header>"
        "<div id='user-container'><header class='article-view-header'>"
        "<nav class='breadcrumb'>현재위치 <ul><li>홈</li><li>사회</li></ul></nav>"
        f"<h3 class='heading'>{TITLE}</h3><h4 class='subheading'>{'<br>'.join(DECKS)}</h4>"
        "<div class='info-group'><ul class='infomation'><li><i class='icon-user-o'></i> 나도현 기자</li>"
        "<li><i class='icon-clock-o'></i> 입력 2025.03.14 19:10</li><li>수정 2025.03.15 09:40</li><li>댓글 0</li></ul>"
        f"<div class='tools'><button>바로가기</button><button>복사하기</button><button>본문 글씨 줄이기</button>"
        f"<button>본문 글씨 키우기</button><div class='sns-layer'><h4>SNS 기사보내기</h4><ul>{SHARE}</ul>"
        "<p>이 기사를 공유합니다</p><button>닫기</button></div></div></div></header>"
        "<article id='article-view-content-div' class='article-veiw-body view-page' itemprop='articleBody'>"
        "<figure class='photo-layout image max-width-600'><div class='IMGFLOATING'><img src='/a.jpg' alt=''>"
        f"<figcaption>{CAPTION}</figcaption></div></figure>{first}{''.join(rest)}</article>"
        "<article class='article-copy'>저작권자 © 가온신문 무단전재 및 재배포 금지</article>"
        "<article class='writer'><div class='writer-profile'><strong>나도현 기자</strong> "
        "<a href='mailto:nado@gaon.example'>nado@gaon.example</a> <a href='#'>다른기사 보기</a></div></article>"
        f"<div class='tag-group'><strong>키워드</strong><a href='#'>#별</a><a href='#'>#우체국</a></div>"
        f"<section class='relation'><h4>관련기사</h4><ul>{links()}</ul></section>"
        "<section id='reply'><h4>댓글삭제</h4><p>삭제한 댓글은 다시 복구할 수 없습니다.</p><p>그래도 삭제하시겠습니까?</p>"
        f"<p>댓글 3</p>{''.join(paragraphs(COMMENTS))}</section></div>"
        "<footer><p>주소 : 도토리시 한길 1 | 대표전화 : 02-000-0000 | 발행인 : 나래울 | 편집인 : 나래울</p></footer>",
        f"{SITE}<meta property='article:published_time' content='2025-03-14T19:10:00+09:00'>"
        "<meta name='author' content='나도현 기자'>",
        f"{TITLE} &lt; 사회 &lt; 기사본문 - 가온신문",
    )


def old_local_paper() -> str:
    """Return a page of the same system ten years before: tables, a caption below a triangle, rows parted by breaks."""
    return whole(
        f"<table><tr><td><a href='/'>가온신문</a></td></tr><tr><td><ul>{MENU}</ul></td></tr></table>"
        f"<table id='article-wrap'><tr><td class='view_t'><span id='font_title'>{TITLE}</span></td></tr>"
        f"<tr><td><span id='font_subtitle'>{'<br>'.join(DECKS)}</span></td></tr>"
        "<tr><td><table><tr><td id='font_date'>승인&nbsp;2025.03.14&nbsp;&nbsp;19:10:22</td>"
        "<td id='font_name'>나도현 기자 | nado@gaon.example</td></tr></table></td></tr>"
        "<tr><td id='articleBody'><table align='center' width='500'><tr><td><img src='/a.jpg' border='1'></td></tr>"
        f"<tr><td id='font_imgdown_1'>▲ {CAPTION}</td></tr></table>{'<br><br>'.join(BODY)}</td></tr>"
        "<tr><td>&lt;저작권자 &copy; 가온신문, 무단 전재 및 재배포 금지&gt;</td></tr>"
        "<tr><td>나도현 기자의 다른기사 보기 &nbsp;</td></tr></table>"
        f"<table><tr><td>가장 많이 본 기사</td></tr><tr><td>{links(tag='div')}</td></tr></table>"
        "<table><tr><td>전체기사의견(0) 의견쓰기 로그인 후 이용하실 수 있습니다.</td></tr></table>",
        SITE,
        f"가온신문 모바일 사이트, {TITLE}",
    )


def portal_search() -> str:
    """Return a page of the largest portal: a text parted by breaks, a summary in bold, a picture in a running line."""
    text = "<br><br>".join(BODY)
    return whole(
        "<div class='u_skip'><a href='#ct'>본문 바로가기</a></div>"
        f"<header><a href='/'>NAVER</a><ul>{MENU}</ul></header>"
        "<div class='media_end_head'><a href='#'><img alt='가온신문' title='가온신문'></a>"
        "<span class='media_end_head_channel_text'>가온신문 구독중 구독자 0 응원수 0 더보기</span>"
        f"<h2 id='title_area' class='media_end_head_headline'><span>{TITLE}</span></h2>"
        "<div class='media_end_head_info'><span>입력<span data-date-time='2025-03-14 19:10:00'>2025.03.14. 오후 7:10</span>"
        "</span><span>수정<span>2025.03.15. 오전 9:40</span></span><a href='#'>기사원문</a></div>"
        "<div class='media_end_head_journalist'><em>나도현 기자</em><button>나도현 기자 구독</button></div>"
        "<div class='media_end_head_autosummary'><a>본문 요약봇</a><div style='display:none'>텍스트 음성 변환 서비스"
        "</div></div></div>"
        "<div id='newsct_article'><article id='dic_area' class='go_trans _article_content'>"
        f"<strong class='media_end_summary'>{'<br>'.join(DECKS)}</strong><br>"
        "<span class='end_photo_org'><div class='nbd_im_w'><div class='nbd_a'><img data-src='/a.jpg'></div></div>"
        f"<em class='img_desc'>{CAPTION}</em></span>{text}</article></div>"
        "<div class='byline'><p class='byline_p'><span class='byline_s'>나도현 기자(nado@gaon.example)</span></p></div>"
        "<p>기자 프로필</p><p>이 기사의 댓글 정책은 가온신문이 결정합니다.</p>"
        "<p class='c_text'>Copyright ⓒ 가온신문. All rights reserved. 무단 전재, 재배포 및 AI학습 이용 금지.</p>"
        "<p>이 기사는 언론사에서 <em>사회</em> 섹션으로 분류했습니다.</p>"
        "<ul><li>쏠쏠정보0</li><li>흥미진진0</li><li>공감백배0</li><li>분석탁월0</li><li>후속강추0</li></ul>"
        "<p>기사 추천은 24시간 내 50회까지 참여할 수 있습니다.</p>"
        f"<section><h3>가온신문 언론사가 직접 선정한 이슈</h3><ul>{links()}</ul></section>"
        f"<section><h3>가온신문 헤드라인</h3><ul>{links(OTHERS[::-1])}</ul></section>",
        "<meta property='og:article:author' content='가온신문 | 네이버'>"
        "<meta name='twitter:creator' content='가온신문'>",
    )


def portal_mail() -> str:
    """Return a page of the second portal: summary, voice, languages and type sizes in layers above the text."""
    first, *rest = paragraphs(attributes=" dmcf-pid='x' dmcf-ptype='general'")
    return whole(
        f"<header><strong>가온신문</strong><ul>{MENU}</ul></header><main><div class='head_view'>"
        f"<em class='info_cate'>사회</em><h3 class='tit_view'>{TITLE}</h3><div class='info_view'>"
        "<span class='txt_info'>나도현</span><span class='txt_info'>입력 <span class='num_date'>2025. 3. 14. 19:10</span>"
        "</span><span class='txt_info'>수정 <span class='num_date'>2025. 3. 15. 09:40</span></span>"
        "<button>타임톡 0</button></div><div class='layer_util layer_summary'><button>요약보기</button>"
        "<strong>자동요약</strong><p>기사 제목과 주요 문장을 기반으로 자동요약한 결과입니다.<br>"
        "전체 맥락을 이해하기 위해서는 본문 보기를 권장합니다.</p>"
        f"<p>{BODY[0]}</p><p>{BODY[2]}</p><button>닫기</button></div>"
        "<div class='layer_tts'><strong>음성으로 듣기</strong><em>음성재생 설정</em><button>남성</button><button>"
        "여성</button>"
        "<button>느림</button><button>보통</button><button>빠름</button></div>"
        "<div class='layer_trans'><strong>번역 설정</strong><em>번역beta</em><span>Translated by kaka i</span>"
        "<ul><li>한국어</li><li>English 영어</li><li>日本語 일본어</li></ul></div>"
        "<div class='layer_font'><strong>글씨크기 조절하기</strong><em>글자크기 설정</em>"
        "<p>파란원을 좌우로 움직이시면 글자크기가 변경 됩니다.</p><p>이 글자크기로 변경됩니다.</p>"
        "<p>(예시) 가장 빠른 뉴스가 있고 다양한 정보, 쌍방향 소통이 숨쉬는 다음뉴스를 만나보세요.</p></div></div>"
        "<div class='article_view' data-cloud='article_body'><section dmcf-sid='x'>"
        f"<strong class='summary_view' dmcf-ptype='summary'>{'<br>'.join(DECKS)}</strong>"
        f"<figure class='figure_frm' dmcf-ptype='figure'><p class='link_figure'><img src='/a.jpg'></p>"
        f"<figcaption class='txt_caption'>{CAPTION}</figcaption></figure>{first}{''.join(rest)}"
        "<p dmcf-ptype='general'>나도현 기자 nado@gaon.example</p></section></div>"
        "<p class='txt_copyright'>Copyright © 가온신문. 무단전재 및 재배포 금지.</p>"
        "<div class='emotion'><p>이 기사에 대해 어떻게 생각하시나요?</p></div>"
        f"<div class='cp'><strong>가온신문에서 직접 확인하세요. 해당 언론사로 이동합니다.</strong><ul>{links()}</ul>"
        "</div></main>",
        '<meta property="og:site_name" content="Daum | 가온신문"><meta property="og:regDate" content="20250314191000">'
        '<meta property="og:article:author" content="가온신문">',
        f"{TITLE} | Daum 뉴스",
    )


def portal_chat() -> str:
    """Return a page of the third portal: the outlet and the day in one row, the text parted by breaks."""
    return whole(
        f"<div id='GNB'><ul>{MENU}</ul></div><div class='articleCont'><div class='responsive_wrap'>"
        f"<h1 class='articleSubecjt'>{TITLE}</h1><p class='articleInfo'><a class='medium' href='#'>가온신문</a>원문 "
        "<span class='firstDate'>기사전송 <em>2025-03-14 19:10</em></span> <span class='lastDate'>최종수정 "
        "<em>2025-03-15 09:40</em></span></p><p><button>AI챗으로 요약</button><button>글자 크기 변경</button>"
        "<button>출력하기</button></p></div><div id='articleContetns'><div id='realArtcContents'>"
        f"<div style='text-align:center'><table class='img'><tr><td><img src='/a.jpg'></td></tr>"
        f"<tr><td class='caption'>{CAPTION}</td></tr></table></div>{'<br/><br/>'.join(BODY)}<br/><br/>"
        "나도현 기자 nado@gaon.example<br/><br/></div></div></div>"
        "<p>뉴스 기사와 댓글로 인한 문제 발생시 24시간 센터로 접수해주세요. 센터 바로가기</p>"
        "<div class='related'><h3>가온신문 관련뉴스</h3><p>"
        f"해당 언론사에서 선정하며 언론사 페이지(아웃링크)로 이동해 볼 수 있습니다.</p><ul>{links()}</ul></div>"
        f"<div class='cmt'><h3>이슈 · 댓글</h3>{''.join(paragraphs(COMMENTS))}</div>",
        "",
        f"{TITLE} : 네이트 뉴스",
    )


def state(**changes: Any) -> str:
    """Return a page that a script fills in: what it shows stands in an object of state."""
    elements = [
        {"type": "text", "content": BODY[0]},
        {"type": "image", "caption": CAPTION},
        {"type": "header", "content": HEADING, "level": 4},
        *({"type": "text", "content": f"<b>{line}</b>"} for line in BODY[1:]),
    ]
    by = {
        "type": "author",
        "name": "도현 나",
        "additional_properties": {"original": {"byline": "나도현 기자"}},
    }
    content = {
        "created_date": "2025-03-13T05:59:52.562Z",
        "display_date": "2025-03-13T18:00:00Z",
        "content_elements": elements,
        "credits": {"by": [by]},
        "headlines": {"basic": TITLE},
        "subheadlines": {"basic": "<br>".join(DECKS)},
        **changes,
    }
    said = json.dumps(content, ensure_ascii=False)
    return whole(
        f"<div id='fusion-app'></div><script>window.Fusion=window.Fusion||{{}};Fusion.globalContent={said};"
        "Fusion.spa=false;</script>",
        f'{SITE}<meta name="article:published_time" content="2025-03-13T05:59:52.562Z">',
        f"{TITLE} - 가온신문",
    )


def next_state() -> str:
    """Return a page whose script finds the article as mark-up in the state of its framework."""
    said = {"props": {"pageProps": {"article": {"title": TITLE, "content": "".join(paragraphs()), "id": 7}}}}
    return whole(
        "<div id='__next'><header>가온신문</header></div>"
        f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(said, ensure_ascii=False)}</script>',
        SITE
        + data(datePublished="2025-03-14T19:10:00+09:00", author=[{"@type": "Person", "name": "나도현"}]),
    )


PAGES: dict[str, Callable[[], str]] = {
    made.__name__: made
    for made in (local_paper, old_local_paper, portal_search, portal_mail, portal_chat, state, next_state)
}
