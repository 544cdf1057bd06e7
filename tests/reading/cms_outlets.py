"""Web pages as outlets build their own: broadcasters, agencies, magazines, blogs' systems; with invented text."""

from __future__ import annotations

from collections.abc import Callable

from cms_pages import (
    BODY,
    CAPTION,
    COMMENTS,
    DECKS,
    MENU,
    OTHERS,
    SITE,
    TITLE,
    data,
    links,
    paragraphs,
    whole,
)

__all__ = ["BODY", "DECKS", "TITLE"]
STAMP = '<meta property="article:published_time" content="2025-03-14T19:10:00+09:00">'
SPOKEN = (
    "도토리시가 문을 닫은 우체국을 별 보는 집으로 바꿉니다.",
    "주말 밤마다 누구나 망원경으로 별을 볼 수 있게 됩니다.",
    "나도현 기자가 보도합니다.",
    "우체국 지붕 위에 망원경 두 대가 놓였습니다.",
    "[한가람/도토리시 문화과장 : 누구나 밤하늘을 볼 수 있게 하겠습니다.]",
    "별 보는 집은 다음 달 2일 문을 열며 값은 받지 않습니다.",
)
ADS = (
    "이것만 마셔도 뱃살이 쏙! 의사도 놀란 비결",
    "나래역 새 아파트, 3천만원대 내집마련! 마감임박!",
    "무릎 통증, 하루 한 번 ‘이것’으로 끝",
)


def outlet_in_react() -> str:
    """Return a page of a daily that its framework renders on the server: buttons, an advertisement, a subscription box."""
    first, second, *rest = paragraphs(attributes=' class="text"')
    return whole(
        f"<div id='__next'><a href='#main'>본문 바로가기</a><header><ul>{MENU}</ul></header><main>"
        "<div class='ArticleDetailView_box'>"
        f"<div class='Breadcrumb'>사회 지역</div><h3 class='ArticleDetailView_title'>{TITLE}</h3>"
        f"<div class='ArticleDetailView_subtitle'>{'<br>'.join(DECKS)}</div>"
        "<div class='ArticleDetailView_reporterList'><a href='#'>나도현 기자</a><button>구독</button></div>"
        "<ul class='ArticleDetailView_dateList'><li>수정 2025-03-15 09:40</li><li>등록 2025-03-14 19:10</li></ul>"
        "<div><button>기사를 읽어드립니다</button><audio>Your browser does not support the audio element.</audio>"
        "<span>0:00</span></div>"
        "<figure><div class='ArticleDetailContent_imageContainer'><picture><img src='/a.jpg'></picture></div>"
        f"<figcaption>{CAPTION}</figcaption></figure><div class='article-text'>{first}{second}"
        "<div class='ArticleDetailContent_adWrap'><span>광고</span></div>"
        f"{''.join(rest)}<p class='text'>나도현 기자 nado@gaon.example</p></div>"
        "<div class='SupportBox'><p>가온신문은 독자와 함께 갑니다.</p><a href='#'>가온신문 구독신청 하기</a>"
        "<a href='#'>언제나 시민과 함께, 가온신문을 후원해주세요</a></div>"
        f"<div class='RelatedList'><h4>관련 기사</h4><ul>{links()}</ul></div></div></main></div>",
        SITE + STAMP,
    )


def outlet_with_summary() -> str:
    """Return a page with a machine's summary above the text and a box of other articles inside it."""
    first, second, third, *rest = paragraphs(attributes=' data-divno="1"')
    return whole(
        f"<header><ul>{MENU}</ul></header><article><h1 class='headline'>{TITLE}</h1>"
        "<div class='datetime'><p class='date'>입력 <time datetime='2025-03-14T19:10:00+09:00'>"
        "2025.03.14 19:10</time></p></div>"
        "<div class='byline'><a href='#'>나도현 기자</a> <button>구독</button></div>"
        "<div class='ai_summary'><strong>AI 요약</strong><ul><li>도토리시가 옛 우체국을 별 보는 집으로 고칠 계획.</li>"
        "<li>주말 밤에 망원경 두 대를 무료로 개방.</li></ul><p>"
        "AI가 기사를 요약한 것으로, 정확하지 않을 수 있으니 본문과 함께 확인하세요.</p></div>"
        f"<div class='article_body fs3' id='article_body'>{first}<div class='ab_photo photo_center'><div class='image'>"
        f"<img data-src='/a.jpg'><noscript><img src='/a.jpg'></noscript><p class='caption'>{CAPTION}</p></div></div>{second}"
        "<div class='ab_related_article'><div class='ab_related_article_head'><strong>관련기사</strong></div><ul>"
        f"{links(OTHERS[:2])}</ul></div>"
        f"{third}<div id='ad_inner'><span>ADVERTISEMENT</span></div>{''.join(rest)}"
        "<div class='byline_wrap'><span>나도현 기자</span> <a>nado@gaon.example</a></div></div>"
        "<div class='reactions'><ul><li>좋아요 0</li><li>슬퍼요 0</li><li>화나요 0</li><li>후속기사 원해요 0</li></ul></div>"
        f"<section class='comment'><strong>댓글 3</strong>{''.join(paragraphs(COMMENTS))}</section>"
        "<p class='copyright'>Copyright © 가온신문 All rights reserved. 무단 전재 및 재배포 금지</p></article>",
        SITE
        + data(datePublished="2025-03-14T19:10:00+09:00", author={"@type": "Person", "name": "나도현 기자"}),
    )


def outlet_between_links() -> str:
    """Return a page that shows its headline twice, other articles before and after it, and advertisements as links."""
    first, second, *rest = BODY
    ads = "".join(
        f"<li><a href='https://ad.example/{number}'>{line}</a></li>" for number, line in enumerate(ADS)
    )
    return whole(
        f"<div class='hd'><ul>{MENU}</ul></div><div class='tit-wrap'><h1>{TITLE}</h1><p>입력 2025-03-14 19:10</p>"
        f"<button>글자 크게</button><button>글자 작게</button></div><div class='floating'><strong>“{TITLE}”</strong>"
        f"<a class='prev'>prev{OTHERS[0]}</a><a class='next'>{OTHERS[1]}next</a></div>"
        f"<div class='box-news-body' id='divNewsContent'>{first}<br><br>{second}<br><br>"
        f"<div class='ad_in'><span>AD</span><ul>{ads}</ul></div>{'<br><br>'.join(rest)}</div>"
        "<div class='keyword'><ul><li><a href='#'>도토리시</a></li><li><a href='#'>우체국</a></li><li><a href='#'>"
        "별</a></li></ul></div>"
        "<p>Copyrightⓒ가온신문. All Rights Reserved. 무단전재 및 재배포 금지</p>"
        "<div class='reporter'><strong>가온신문 사회부 나도현 기자</strong><a>nado@gaon.example</a></div>"
        "<ul><li>좋아요 <em>0</em></li><li>싫어요 <em>0</em></li><li>후속기사 원해요 <em>0</em></li></ul>"
        f"<div class='rel'><h3>관련뉴스</h3><ul>{links(OTHERS[2:])}</ul></div>",
        SITE + '<meta property="article:published_time" content="2025-03-14T19:10:53Z">',
    )


def wire() -> str:
    """Return a page of a news agency: writers in a slider, a picture with headline and licence, the day at the end."""
    first, *rest = BODY
    return whole(
        f"<header><ul>{MENU}</ul></header><header class='title-article01'><h1 class='tit01'>{TITLE}</h1>"
        f"<div class='tit-sub'><h2 class='tit'>{DECKS[0]}</h2></div>"
        "<p class='update-time'><span class='txt'>송고</span>2025-03-14 19:10</p></header>"
        "<div class='writer-zone02'><div class='swiper'><div><strong class='tit-name'><a>나도현</a></strong><span>"
        "기자</span>"
        "<a>구독</a><button>구독 중</button></div></div><button>이전</button><button>다음</button></div>"
        "<div class='util'><button>글자크기조정</button><button>공유</button><button>댓글</button><button>"
        "프린트</button></div>"
        f"<article class='story-news article'><p>(도토리=가온통신) 나도현 기자 = {first}</p>"
        "<div class='comp-box photo-group'><figure><div class='img-con'><span class='img'><img src='/a.jpg'></span></div>"
        "<figcaption class='desc-con'><strong class='tit-cap'>별 보는 집이 될 우체국</strong>"
        "<p class='txt-desc'>[도토리시 제공. 재판매 및 DB금지]</p></figcaption><a>이미지 확대</a></figure></div>"
        f"{''.join(f'<p>{line}</p>' for line in rest)}<p>nado@gaon.example</p>"
        "<p><a href='#'>제보는 카카오톡 gaonjebo</a></p>"
        "<p class='txt-copyright adrs'><span>&lt;저작권자(c) 가온통신,<br>무단 전재-재배포, AI 학습 및 활용 금지&gt;</span>"
        "<span class='date'>2025/03/14 19:10 송고</span></p></article>"
        f"<section><strong>관련기사</strong><ul>{links()}</ul></section>"
        f"<section><strong>댓글 많은 뉴스</strong><ul>{links(OTHERS[::-1])}</ul></section>",
        '<meta property="og:site_name" content="가온통신">' + STAMP,
        f"{TITLE} | 가온통신",
    )


def broadcaster() -> str:
    """Return a page of a broadcaster: a player's messages, turns of anchor and reporter, credits, a call for tips."""
    opening, more, handed, *told = SPOKEN
    ads = "".join(
        f"<a href='https://ad.example/{number}'><p>{line}</p></a>" for number, line in enumerate(ADS)
    )
    return whole(
        f"<header><ul>{MENU}</ul></header><div class='news_title'><h3>{TITLE}</h3><p>2025.03.14. 오후 7:10.</p>"
        "<button>글자크기설정</button><button>인쇄하기</button></div>"
        f"<div class='news_summary'>{'<br>'.join(DECKS)}</div>"
        "<div class='player'><div>Tap to unmute</div><div>1x</div><p>동영상 고정 취소</p><p>"
        "이 브라우저에서는 동영상을 재생할 수 없습니다.</p></div>"
        f"<div class='paragraph'><div class='ad'><em>AD</em>{ads}</div>"
        f"[앵커]<br>{opening}<br><br>{more}<br><br>{handed}<br><br>[기자]<br>{told[0]}<br><br>"
        f"<div class='rec'><strong>이 시각 추천뉴스</strong><ul>{links(OTHERS[:2])}</ul></div>"
        f"{told[1]}<br><br>{told[2]}<br><br>가온방송 나도현입니다.<br><br>촬영기자 : 한누리<br>영상편집 : 마루한<br>"
        "디자인 : 나래울<br><br>"
        "가온방송 나도현 (nado@gaon.example)<br><br>※ '당신의 제보가 뉴스가 됩니다'<br>"
        "[카카오톡] 가온방송 검색해 채널 추가<br>"
        "[전화] 02-000-0000<br>[메일] news@gaon.example<br><br>"
        "[저작권자(c) 가온방송 무단전재, 재배포 및 AI 데이터 활용 금지]</div>"
        f"<div><h3>많이 본 뉴스</h3><ol>{links()}</ol></div>",
        '<meta property="og:site_name" content="가온방송">' + STAMP,
        f"[사회]{TITLE} | 가온방송",
    )


def blog_system() -> str:
    """Return a page of the commonest system for blogs, which small outlets use: share buttons, tags, related posts."""
    return whole(
        f"<nav><ul>{MENU}</ul></nav><article class='post'><header><ul class='td-category'><li><a>사회</a></li></ul>"
        f"<h1 class='entry-title'>{TITLE}</h1><p class='td-post-sub-title'>{DECKS[0]}</p>"
        "<div class='td-post-author-name'>By <a href='#'>나도현 기자</a> - </div>"
        "<span class='td-post-date'><time class='entry-date' datetime='2025-03-14T19:10:00+09:00'>2025-03-14</time></span>"
        "<div class='td-post-views'>512</div></header><div class='td-post-content entry-content'>"
        "<div class='addtoany'><a>Facebook</a><a>Twitter</a><a>Share</a></div><figure class='wp-block-image'>"
        "<img src='/a.jpg'>"
        f"<figcaption class='wp-element-caption'>{CAPTION}</figcaption></figure>{''.join(paragraphs())}"
        "<div class='sharedaddy'><h3>이 글 공유하기:</h3><ul><li>Facebook</li><li>X</li></ul><h3>이것이 좋아요:</h3>"
        "<p>좋아하기 가져오는 중...</p></div>"
        f"<div class='jp-relatedposts'><h3>관련</h3>{links(OTHERS[:3], 'p')}</div></div>"
        "<ul class='td-tags'><li>TAGS</li><li>별</li><li>우체국</li></ul>"
        "<div class='author-box'><a>나도현 기자</a><p>도토리시와 나래시를 다니며 사람 이야기를 씁니다.</p></div>"
        f"<div class='td-related'><h4>RELATED ARTICLES</h4><ul>{links()}</ul></div>"
        f"<div id='comments'><h4>3 댓글</h4>{''.join(paragraphs(COMMENTS))}<h3>댓글 남기기</h3><p>"
        "이메일은 공개되지 않습니다. 필수 입력창은 * 로 표시되어 있습니다</p></div></article>",
        SITE + STAMP,
        f"{TITLE} - 가온신문",
    )


def light_page() -> str:
    """Return a page in the light form for telephones: elements of its own, buttons, a link to the full page."""
    return whole(
        f"<amp-sidebar id='s'><ul>{MENU}</ul></amp-sidebar><header><a href='/'>가온신문</a></header><main><article>"
        f"<h1>{TITLE}</h1><h2>{DECKS[0]}</h2><p class='by'>나도현 기자</p><p>입력 2025.03.14 19:10</p>"
        "<amp-social-share type='facebook'></amp-social-share>"
        f"<figure><amp-img src='/a.jpg' width='1' height='1'></amp-img><figcaption>{CAPTION}</figcaption></figure>"
        f"<amp-ad width='300' height='250' type='doubleclick'><div placeholder>광고</div></amp-ad>{''.join(paragraphs())}"
        "<p>나도현 기자 nado@gaon.example</p></article><a href='#'>원본 기사 보기</a>"
        f"<amp-list><h3>많이 본 기사</h3><ul>{links()}</ul></amp-list></main><footer>ⓒ 가온신문 PC버전</footer>",
        SITE + data(datePublished="2025-03-14T10:10:00Z", author={"@type": "Person", "name": "나도현"}),
    )


def economy_paper() -> str:
    """Return a page of an economy daily: a table of shares, a newsletter's form and a poll inside the text."""
    first, second, third, *rest = BODY
    return whole(
        f"<header><ul>{MENU}</ul><p>코스피 2,500.12 ▲10.21</p></header><div class='news_ttl_sec'><h2 class='news_ttl'>"
        f"{TITLE}</h2>"
        "<div class='author'><a>나도현 기자</a> <a>기자구독</a></div><dl class='registration'><dt>입력 :</dt><dd>"
        "2025-03-14 19:10:22</dd>"
        "<dt>수정 :</dt><dd>2025-03-15 09:40:01</dd></dl></div><div class='news_cnt_detail_wrap' itemprop='articleBody'>"
        f"<div class='midtitle_text'>{DECKS[0]}<br>{DECKS[1]}</div><div class='thumb_area'><figure><img src='/a.jpg'>"
        f"<figcaption>{CAPTION}</figcaption></figure></div><p refid='1'>{first}</p><p refid='2'>{second}</p>"
        "<div class='newsletter'><strong>아침마다 받아보는 가온레터</strong><p>"
        "구독하시면 매일 아침 주요 뉴스를 보내드립니다.</p>"
        "<form><input type='email' placeholder='이메일'><label><input type='checkbox'>"
        "개인정보 수집에 동의합니다.</label><button>구독하기</button></form></div>"
        f"<p refid='3'>{third}</p><table><tr><th>종목</th><th>현재가</th><th>등락</th></tr><tr><td>가온망원경</td><td>"
        "12,300</td><td>+3.2%</td></tr></table>"
        f"{''.join(f'<p>{line}</p>' for line in rest)}<p>[나도현 기자]</p></div>"
        "<p>[ⓒ 가온신문 &amp; gaon.example, 무단 전재, 재배포 및 AI학습 이용 금지]</p>"
        "<div class='react'><h4>이 기사가 마음에 들었다면, 좋아요를 눌러주세요.</h4><button>좋아요 0</button></div>"
        f"<div><h4>인기뉴스</h4><ol>{links()}</ol></div>",
        SITE + STAMP,
        f"{TITLE} - 가온신문",
    )


def wall() -> str:
    """Return a page that asks for a subscription behind its text."""
    return whole(
        f"<header><ul>{MENU}</ul></header><article><h1>{TITLE}</h1><p>나도현 기자</p><p>입력 2025.03.14 19:10</p>"
        f"<div id='body'>{''.join(paragraphs())}</div><div class='paywall'><strong>"
        "이 기사는 구독자 전용 콘텐트입니다.</strong>"
        "<p>지금 구독하고 전체 기사를 읽어보세요.</p><p>첫 달 무료, 언제든 해지할 수 있습니다.</p><button>구독하기</button>"
        "<p>이미 구독자이신가요? <a>로그인</a></p></div></article>",
        SITE,
        f"{TITLE} | 가온신문",
    )


EXPECT = {"broadcaster": SPOKEN}
"""The paragraphs of pages that do not have the usual ones."""

PAGES: dict[str, Callable[[], str]] = {
    made.__name__: made
    for made in (
        outlet_in_react,
        outlet_with_summary,
        outlet_between_links,
        wire,
        broadcaster,
        blog_system,
        light_page,
        economy_paper,
        wall,
    )
}
