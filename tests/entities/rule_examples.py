"""For every rule over a tagger's mentions a short text that comes out wrong without it.

The texts are marked as `notation` says, the results rendered by it. Each result is right by the contract: a reader who
knows nothing of the rule would say the same. A rule is named by its module and function.
"""

from __future__ import annotations

from typing import NamedTuple


class Example(NamedTuple):
    """A rule, a text with the tagger's mentions and their scores, and who and what the text names."""

    rule: str
    text: str
    expected: str


_CLEANING = (
    # A name is no name inside a longer word.
    Example("cleaning._whole", "<서울:LC>의 밤이다. <서울시:OG:.6>민은 반겼다.", "LC 서울"),
    Example("cleaning._whole", "<서울:LC:.8>시민은 반겼다.", ""),
    Example("cleaning._whole", "<더불어민주당:OG:.6>원 <천보람:PS>씨가 왔다.", "PS 천보람 (더불어민주당원)"),
    Example("cleaning._whole", "더불어<민주:OG:.6>당원들이 모였다.", ""),
    Example("cleaning._whole", "<대전시:OG:.7>민단체가 모였다.", ""),
    Example("cleaning._whole", "<민주당:OG:.7>사 앞에 모였다.", ""),
    Example("cleaning._whole", "<누리은행:OG:.7>장은 웃었다.", ""),
    Example("cleaning._whole", "노<상주:LC:.6>차장은 좁다.", ""),
    # An office is nobody and nothing, nor is a department that every body of the kind has, nor a people.
    Example("cleaning._is_office", "<대전시장:OG:.6>은 웃었다.", ""),
    Example("cleaning._is_office", "<해온군수:OG:.6>는 웃었다.", ""),
    Example("cleaning._is_generic", "<메모리개발담당:OG:.6>을 맡았다.", ""),
    Example("cleaning._is_generic", "<한국인:LC:.7>은 줄었다.", ""),
    Example("cleaning._is_generic", "<장기이식센터장:OG:.95>이 왔다.", ""),
    Example("cleaning._is_tail", "어린이<과학관:PS:.95>이 문을 열었다.", ""),
    Example("cleaning._is_half", "AI-<ZATION:OG:.6> 시대다.", ""),
    Example("cleaning._trim", "<‘해온시의회:OG:.6>’는 나섰다.", "OG 해온시의회"),
    Example("cleaning._trim", "<전 외교부:OG:.6> 장관이 왔다.", "OG 외교부"),
    Example("cleaning._trim", "<각 법원:OG:.6>은 답했다.", ""),
    # What only looks like a name.
    Example("cleaning.without_nouns", "<거북이:PS:.6>가 바다로 갔다.", ""),
    Example("cleaning._is_noun", "<세정액:PS:.95>을 바꿨다. 세정액은 비싸다. 세정액이 샌다.", ""),
    Example("cleaning._is_common", "<소방차:OG:.3>가 왔다.", ""),
    Example("cleaning._is_clause", "<해온재단:OG>은 컸다. <해온재단은 크게:OG:.6> 웃었다.", "OG 해온재단 ×2"),
    # One label for one form.
    Example(
        "cleaning.unify",
        "<가온재단:OG>은 컸다. <가온재단:OG>은 더 컸다. <가온재단:LC:.6>은 작았다.",
        "OG 가온재단 ×3",
    ),
    Example(
        "cleaning.unify", "<해온군:LC>은 답했다. <해온군:LC>은 막았다. <해온군:OG>은 나섰다.", "OG 해온군 ×3"
    ),
    Example("cleaning.unify", "<도한샘:PS:.6>이 왔다. <도한샘:OG:.6>은 웃었다.", "PS 도한샘 ×2"),
    Example("cleaning.unify", "<람 타파:PS>가 왔다. <타파:OG:.6>는 웃었다.", "PS 람 타파=타파 ×2"),
    Example(
        "cleaning.clean",
        "<회사:OG:.6>는 컸다. <해온시:OG>의회는 작았다. <해온시의회:OG>는 울었다.",
        "OG 해온시의회 ×2",
    ),
)

_DESIGNATIONS = (
    Example("designations._after_legal_form", "피고는 <법무법인 새길:OG:.8>을 찾았다.", "OG 새길"),
    Example("designations._after_legal_form", "주식회사 <솔찬:LC:.6>은 컸다.", "OG 솔찬"),
    Example("designations._after_legal_form", "<법무법인:OG:.6> 새길은 답했다.", "OG 새길"),
    Example("designations._whole", "<한국:LC:.7>ESG기준원은 반대했다.", "OG 한국ESG기준원"),
    Example("designations._is_subject", "<솔빛대 물리학:OG:.8>과 교수들이 모였다.", "OG 솔빛대 물리학과"),
    Example(
        "designations._signs",
        "<한국:OG>과 <미국:OG>은 답했다. <韓美:OG:.7>가 합의했다.",
        "OG 한국=韓 ×2; OG 미국=美 ×2",
    ),
    Example("designations._joined", "<누리은행:OG> <종로지점:LC:.6>은 닫았다.", "OG 누리은행 종로지점"),
    Example(
        "designations._government",
        "<솔내:LC:.8>군은 미술관을 연다. <천보람:PS> 솔내군수는 웃었다.",
        "PS 천보람 (솔내군수); OG 솔내군",
    ),
    Example(
        "designations._as_elsewhere", "<세온해양:OG>은 컸다. <세온해:PS:.95>양 쪽은 웃었다.", "OG 세온해양 ×2"
    ),
    Example("designations._whole_word", "<하노이:LC:.7>과학기술대를 나왔다.", "OG 하노이과학기술대"),
    Example("designations._whole_word", "<한국:LC:.7>마사회는 반대했다.", "OG 한국마사회"),
    Example("designations._parts", "<나래정밀 노사:OG:.8>가 합의했다.", "OG 나래정밀"),
    Example("designations._parts", "<한국거래소 코스닥시장:LC>에서 거래됐다.", "OG 한국거래소"),
    Example("designations._is_title", "<해온경찰청 교통수사대장:OG:.8>이 사과했다.", "OG 해온경찰청"),
    Example(
        "designations._before_title",
        "<해온소방본부 구조대 표민재 소방위:OG:.7>는 다쳤다.",
        "PS 표민재 (해온소방본부 구조대 소방위); OG 해온소방본부 구조대",
    ),
    Example("designations._without_country", "<독일 아헨공대:OG:.8>가 만들었다.", "OG 아헨공대; LC 독일"),
    Example(
        "designations._without_country",
        "<베트남 온새과학기술대:OG:.8>가 만들었다.",
        "OG 온새과학기술대; LC 베트남",
    ),
    Example("designations._without_country", "<미국 인텔:OG:.8>은 공장을 짓는다.", "OG 인텔; LC 미국"),
    Example(
        "designations._is_kind",
        "<덴마크 제약사 노르딕바이오:OG:.8>가 개발했다.",
        "OG 노르딕바이오; LC 덴마크",
    ),
    Example("designations._is_part", "<누리은행:OG> 종로지점에 손님이 왔다.", "OG 누리은행 종로지점"),
    Example("designations._with_part", "<누리은행:OG> 종로지점에 손님이 왔다.", "OG 누리은행 종로지점"),
)

_GROUNDS = (
    Example(
        "grounds._clubs",
        "<포항 스틸러스:OG>가 이겼다. <포항:LC>에서 비가 왔다. <포항:LC>은 3위다.",
        "OG 포항 스틸러스=포항 ×2; LC 포항",
    ),
    Example(
        "grounds._plays",
        "<포항 스틸러스:OG>가 이겼다. <포항:LC:.8> 감독은 웃었다.",
        "OG 포항 스틸러스=포항 ×2",
    ),
    Example(
        "grounds._plays", "<포항:LC>, 또 이겼다\n<포항 스틸러스:OG>가 이겼다.", "OG 포항 스틸러스=포항 ×2"
    ),
    Example("grounds._firms", "<솔찬전자:OG>가 컸다. <솔찬:LC:.8>의 주가가 올랐다.", "OG 솔찬전자=솔찬 ×2"),
    Example(
        "grounds._governments",
        "<강원도:OG> 관계자는 말했다. <강원특별자치도:LC:.8>는 나섰다.",
        "OG 강원특별자치도=강원도 ×2",
    ),
    Example("grounds._is_ground", "<나래군:OG:.6>에서는 비가 왔다.", "LC 나래군"),
    Example("grounds._is_land", "<나래군:OG> 남쪽에 눈이 왔다.", "LC 나래군"),
    Example("grounds._is_place", "<푸른해협:OG:.8>을 지났다.", "LC 푸른해협"),
    Example("grounds._is_means", "<텔레그램:OG:.8>으로 보냈다.", ""),
    Example("grounds._parties", "<이란:OG>과 <미국:LC>이 만났다.", "OG 이란; OG 미국"),
    Example(
        "grounds._parties", "<한국:LC>·<미국:LC>·<일본:LC> 외교 차관이 만났다.", "OG 한국; OG 미국; OG 일본"
    ),
    Example("grounds.settled", "<아르헨티나:PS:.6>에 갔다.", "LC 아르헨티나"),
    Example("grounds.settled", "<백악관:LC:.6>은 답했다.", "OG 백악관"),
)

_MEMBERSHIPS = (
    Example(
        "memberships.memberships",
        "대표팀은 <송재윤:OG:.6>(<LG:OG>) 정민하(KT)다.",
        "PS 송재윤; PS 정민하; OG LG; OG KT",
    ),
)

_NEIGHBOURS = (
    Example("neighbours._is_title", "<문가람:PS> <소방위:OG:.6>는 다쳤다.", "PS 문가람 (소방위)"),
    Example(
        "neighbours._is_title", "<문가람:PS> <장기이식센터장:LC:.6>은 웃었다.", "PS 문가람 (장기이식센터장)"
    ),
    Example(
        "neighbours._bodies",
        "<문가람:PS> 의원(<대구:LC> <해온갑:PS:.6>)은 웃었다.",
        "PS 문가람 (의원); LC 대구 해온갑",
    ),
    Example("neighbours._firms", "<천보람:PS>은 노무법인 <태온:PS:.6>을 찾았다.", "PS 천보람; OG 태온"),
    Example(
        "neighbours.is_abbreviated",
        "<세온해양:PS:.6>(SOE)은 컸다. <세온해양 박경식:PS:.4> 대표는 웃었다.",
        "PS 박경식 (세온해양 대표); OG 세온해양=SOE ×3",
    ),
    Example(
        "neighbours._ends_as_body",
        "<온샘당:PS:.5> <지석훈:PS> 의원은 말했다.",
        "PS 지석훈 (온샘당 의원); OG 온샘당",
    ),
    Example("neighbours._parted", "<유나린X리안:PS:.6>이 만났다.", "PS 유나린; PS 리안"),
    Example(
        "neighbours._without_holder",
        "노무법인 <새길 계우진 노무사:PS:.5>는 웃었다.",
        "PS 계우진 (새길 노무사); OG 새길",
    ),
    Example(
        "neighbours._without_body",
        "한밭중공업은 쉰다. <한밭중공업 박경식:PS:.4> 대표이사는 떠났다.",
        "PS 박경식 (한밭중공업 대표이사); OG 한밭중공업 ×2",
    ),
    Example(
        "neighbours._without_body",
        "<피터 할로웨이 미국:PS:.6> 연방 하원의원은 떠났다.",
        "PS 피터 할로웨이 (미국 연방 하원의원); LC 미국",
    ),
    Example("neighbours._without_body", "<남궁진 한울고:PS:.6> 교사는 웃었다.", "PS 남궁진 (한울고 교사)"),
    Example("neighbours._without_body", "<최윤겸 환노:PS:.6>위원장은 웃었다.", "PS 최윤겸 (환노위원장)"),
    Example(
        "neighbours._names_nobody",
        "<홍도진호:PS:.7>가 이겼다. <홍도진:PS> 감독은 웃었다.",
        "PS 홍도진 (감독)",
    ),
    Example("neighbours._names_nobody", "<이식혈관:PS:.6>외과 교수가 왔다.", ""),
    Example("neighbours._names_nobody", "<가온연구소:OG> <거시경:PS:.9>제실장이 왔다.", "OG 가온연구소"),
    Example("neighbours._shortened", "<최강민:PS>은 웃었다. <강민이:PS:.6>가 넘어졌다.", "PS 최강민=강민 ×2"),
    Example(
        "neighbours._closed_syllable", "<최강민:PS>은 웃었다. <강민이:PS:.6>가 넘어졌다.", "PS 최강민=강민 ×2"
    ),
    Example("neighbours._prolonged", "노동자 딜쇼드 <카리모프:PS>는 웃었다.", "PS 딜쇼드 카리모프 (노동자)"),
    Example(
        "neighbours._with_given_name", "노동자 딜쇼드 <카리모프:PS>는 웃었다.", "PS 딜쇼드 카리모프 (노동자)"
    ),
    Example(
        "neighbours._with_second_part",
        "<나카니시:PS> 쇼타 <일본:LC> 총리는 웃었다.",
        "PS 나카니시 쇼타 (일본 총리); LC 일본",
    ),
    Example(
        "neighbours._with_second_part",
        "<안토니오:PS> 벨루치 <이탈리아:LC> 총리는 웃었다.",
        "PS 안토니오 벨루치 (이탈리아 총리); LC 이탈리아",
    ),
)

_NEWCOMERS = (
    Example("newcomers.titled", "문가람 시장은 웃었다.", "PS 문가람 (시장)"),
    Example("newcomers.titled", "배우 표민재가 왔다.", "PS 표민재 (배우)"),
    Example("newcomers.misread", "심다해 <해온시:OG> 국장은 말했다.", "PS 심다해 (해온시 국장); OG 해온시"),
    Example("newcomers.misread", "곽형대 <해온시:OG> 국장은 말했다.", "PS 곽형대 (해온시 국장); OG 해온시"),
    Example(
        "newcomers.introductions",
        "<오:PS> 감독은 웃었다. 오진태 감독은 울었다.",
        "PS 오진태=오 감독 (감독) ×2",
    ),
    Example(
        "newcomers.introductions",
        "<지:PS> 감독은 웃었다. 감독 지석훈(50)이 왔다.",
        "PS 지석훈=지 감독 (감독) ×2",
    ),
    Example(
        "newcomers._titled",
        "오진태/이글스 감독\n<오:PS> 감독은 웃었다.",
        "PS 오진태=오 감독 (이글스 감독) ×2",
    ),
    Example(
        "newcomers.appointed",
        "◇승진 ▲인사과장 마은정 ▲총무과장 문가람",
        "PS 마은정 (인사과장); PS 문가람 (총무과장)",
    ),
    Example(
        "newcomers.given_names", "<이현기:PS>가 막았다. 감독은 “현기가 버텼다”고 말했다.", "PS 이현기=현기 ×2"
    ),
    Example(
        "newcomers.given_names",
        "<도한결:PS>이 왔다. 나래는 “한결 선배가 끓였다”고 말했다.",
        "PS 도한결=한결 ×2",
    ),
)

_RECOVERY = (
    Example("recovery.shapes", "김모(53)씨가 왔다.", "PS 김모"),
    Example("recovery.shapes", "A씨와 홍길동(41)씨가 왔다.", "PS A씨; PS 홍길동"),
    Example("recovery.shapes", "박씨는 웃었다.", "PS 박씨"),
    Example("recovery.bracketed", "국제해양보전기구(IOCO) 총회가 열렸다.", "OG 국제해양보전기구=IOCO ×2"),
    Example(
        "recovery.parties", "<김서윤:PS> 의원(새길당·해온갑)은 웃었다.", "PS 김서윤 (새길당 의원); OG 새길당"
    ),
    Example("recovery.governments", "해온시는 나섰다. <해온시의회:OG>는 반겼다.", "OG 해온시; OG 해온시의회"),
    Example("recovery.departments", "<해온시:OG>는 바쁘다. 기획조정실은 나섰다.", "OG 해온시; OG 기획조정실"),
    Example("recovery.stage_names", "제로(본명 김제온)가 왔다.", "PS 김제온=제로 ×2"),
    Example("recovery.endings", "나래경찰서는 나섰다.", "OG 나래경찰서"),
    Example("recovery.endings", "새길당 <김서윤:PS> 의원은 웃었다.", "PS 김서윤 (새길당 의원); OG 새길당"),
    Example("recovery.states", "<한국:OG>은 답했다. 韓, 나섰다.", "OG 한국=韓 ×2"),
    Example("recovery.listed", "기획재정부는 나섰다.", "OG 기획재정부"),
    Example(
        "recovery.relatives",
        "<국민연금공단:OG>이 반대했다. 국민연금은 답했다.",
        "OG 국민연금공단=국민연금 ×2",
    ),
    Example("recovery.repeats", "<문태경:PS> 시장이 왔다. 문태경은 웃었다.", "PS 문태경 (시장) ×2"),
    Example("recovery._before_title", "<문태경:PS>이 왔다. 문태경시장은 웃었다.", "PS 문태경 (시장) ×2"),
    Example(
        "recovery.surnames_with_titles",
        "<이상협:PS> 위원이 왔다. 이 위원은 웃었다.",
        "PS 이상협=이 위원 (위원) ×2",
    ),
    Example(
        "recovery.surnames_with_titles",
        "<노경우:PS> 대통령은 웃었다. 盧 대통령은 떠났다.",
        "PS 노경우=盧 대통령 (대통령) ×2",
    ),
    Example(
        "recovery.surnames_with_titles",
        "<마르타 린드홀름:PS> 총리가 왔다. 린드홀름은 웃었다.",
        "PS 마르타 린드홀름=린드홀름 (총리) ×2",
    ),
    Example(
        "recovery._begins_as_subject",
        "용접공 <람 타파:PS>가 왔다. 타파는 웃었다.",
        "PS 람 타파=타파 (용접공) ×2",
    ),
    Example(
        "recovery.abbreviations",
        "<한빛경제연구원:OG>은 컸다. 한경연은 웃었다.",
        "OG 한빛경제연구원=한경연 ×2",
    ),
    Example(
        "recovery.abbreviations",
        "<국립온새해양연구원:OG>은 컸다. 온해연은 웃었다.",
        "OG 국립온새해양연구원=온해연 ×2",
    ),
)

_REPAIR = (
    Example(
        "repair._introduced", "계우진 <모아랩:PS:.6> 대표는 말했다.", "PS 계우진 (모아랩 대표); OG 모아랩"
    ),
    Example(
        "repair._regroup",
        "<제이슨:PS> <머서 오로라모빌리티:OG:.8> 대표는 웃었다. 머서는 울었다.",
        "PS 제이슨 머서=머서 (오로라모빌리티 대표) ×2; OG 오로라모빌리티",
    ),
    Example("repair._regroup", "<솔찬모빌리티:OG>는 컸다. <솔찬:PS:.7>은 작다.", "OG 솔찬모빌리티=솔찬 ×2"),
    Example("repair._by_ending", "<솔샘 이글스:PS:.6>가 이겼다.", "OG 솔샘 이글스"),
    Example("repair._by_ending", "<기획재정부:LC:.8>는 나섰다.", "OG 기획재정부"),
    Example("repair._by_ending", "<솔찬모빌리티:PS:.8>는 컸다.", "OG 솔찬모빌리티"),
    Example("repair._by_ending", "<솔샘 나이츠:PS:.6>가 이겼다.", "OG 솔샘 나이츠"),
    Example("repair._by_ending", "<도담진흥원:PS:.8>은 나섰다.", "OG 도담진흥원"),
    Example("repair._by_ending", "<솔찬시스템즈:PS:.8>는 컸다.", "OG 솔찬시스템즈"),
    Example("repair._aged", "<김도윤:OG:.6>(34)은 웃었다.", "PS 김도윤"),
    Example("repair._without_crafts", "<유등:PS:.6> 장인 <류연화:PS>는 웃었다.", "PS 류연화 (유등 장인)"),
    Example("repair._joined", "<마르셀로:PS> 핀투는 웃었다. <핀투:PS>는 달렸다.", "PS 마르셀로 핀투=핀투 ×2"),
    Example(
        "repair._between",
        "<마르타 린드홀름:PS> <노르딘:PS:.6> 총리가 왔다.",
        "PS 마르타 린드홀름 (노르딘 총리); LC 노르딘",
    ),
    Example(
        "repair._between", "<한도윤:PS> <모아랩:PS:.6> 대표는 말했다.", "PS 한도윤 (모아랩 대표); OG 모아랩"
    ),
    Example("repair._owners", "<헬싱온:PS:.6>(<Helsing On:OG>)은 컸다.", "OG 헬싱온=Helsing On ×2"),
    Example(
        "repair._add_syllable", "<발루:PS:.8>아는 웃었다. <발루아:PS> 대통령이 왔다.", "PS 발루아 (대통령) ×2"
    ),
    Example("repair._from_word_start", "해온<시의회:OG:.6>는 나섰다.", "OG 해온시의회"),
    Example("repair._from_word_start", "고<세준:PS:.6>은 웃었다.", "PS 고세준"),
    Example(
        "repair._cut_particle",
        "<미겔 산타로사가:PS:.8> 쳤다. <산타로사:PS>는 달렸다.",
        "PS 미겔 산타로사=산타로사 ×2",
    ),
    Example(
        "repair._stands_alone",
        "<미겔 산타로사가:PS:.8> 쳤다. 산타로사는 달렸다.",
        "PS 미겔 산타로사=산타로사 ×2",
    ),
    Example(
        "repair._part",
        "<환경안전부:OG>는 크다. <계우진 환경안전부:PS:.8> 장관은 말했다.",
        "PS 계우진 (환경안전부 장관); OG 환경안전부 ×2",
    ),
    Example("repair._part", "<문가람:PS>이 왔다. <문가람 오늘:PS:.4>도 왔다.", "PS 문가람 ×2"),
    Example(
        "repair._names_a_body",
        "<환경안전부:OG>는 크다. <계우진 환경안전부:PS:.8> 장관은 말했다.",
        "PS 계우진 (환경안전부 장관); OG 환경안전부 ×2",
    ),
    Example(
        "repair._ends_early",
        "<에두아르 발루아 벨로니아:PS:.8> 대통령이 왔다. <발루아:PS>는 웃었다.",
        "PS 에두아르 발루아=발루아 (벨로니아 대통령) ×2; LC 벨로니아",
    ),
    Example(
        "repair._called_by_surname",
        "<한서진 새샘교육청:OG:.95> 교육장은 말했다. 한 교육장은 웃었다.",
        "PS 한서진=한 교육장 (새샘교육청 교육장) ×2; OG 새샘교육청",
    ),
    Example(
        "repair.is_new_name",
        "<표민재 새샘교육청:OG:.95> 교육장은 말했다.",
        "PS 표민재 (새샘교육청 교육장); OG 새샘교육청",
    ),
    Example(
        "repair.is_known_name",
        "<한서진 새샘교육청:OG:.7> 교육장은 말했다.",
        "PS 한서진 (새샘교육청 교육장); OG 새샘교육청",
    ),
    Example("repair._is_state", "<벨로니아:OG:.6> 대통령이 왔다.", "LC 벨로니아"),
    Example(
        "repair._place_or_government",
        "<해온시:LC:.8>는 나섰다. <해온시의회:OG>는 반겼다.",
        "OG 해온시; OG 해온시의회",
    ),
    Example(
        "repair._place_or_government",
        "<서라:PS:.6>의 밤이다. <서라시의회:OG>는 반겼다.",
        "OG 서라시의회; LC 서라",
    ),
    Example("repair.is_abbreviated", "<세온해양:LC:.6>(SOE)은 컸다.", "OG 세온해양=SOE ×2"),
)

_CUES = (
    Example(
        "cues.firm_by_its_kind",
        "코스닥 상장사 <세린:PS:.8>은 공시를 냈다. <세린:PS:.8>의 최대주주가 바뀌었다.",
        "OG 세린 ×2",
    ),
    Example("cues.is_work", "브랜드 <미르하:PS:.8>는 팔렸다.", ""),
    Example("cues.drop_explained", "투자자 분쟁(<IDSX:OG>) 절차에서 졌다. <IDSX:OG>는 길었다.", ""),
    Example("cues.glossed_in_hanja", "<도쿄도:OG>(<東京都:PS>)는 요청했다.", "OG 도쿄도=東京都 ×2"),
    Example("cues.is_clan", "재단은 <양주 나:PS:.8>씨의 묘지를 돌려줬다.", ""),
    Example("cues.names_clan", "재단은 양주 나씨의 묘지를 돌려줬다.", ""),
    Example("cues.is_tribe", "<호른족:PS:.8>은 옮겨 갔다.", ""),
    Example("common_nouns.is_generic", "<제1야당:OG:.9> 대표를 겨냥했다.", ""),
    Example(
        "equations._are_two_full_names",
        "수사반장 <황보민:PS>(<설도경:PS>)이 사건을 밝힌다. <설도경:PS> 등 배우들은 웃었다.",
        "PS 설도경 (배우) ×2; PS 황보민 (수사반장)",
    ),
    Example(
        "names._title_at_end",
        "<나하늘:PS> 국회의장님, <도서린:PS> 부의장님, 함께해 주신 <표은새:PS> <새길당:OG> 대표님",
        "PS 나하늘 (국회의장); PS 도서린 (부의장); PS 표은새 (새길당 대표); OG 새길당",
    ),
)

_JOINED = (
    Example(
        "people._of_the_time",
        "<이나래:PS> 전 <새길당:OG> 대표가 왔다. <이도현:PS> 대표는 웃었다. "
        "<이:PS> 전 대표와 <이:PS> 대표가 만났다. <이:PS> 대표는 울었다.",
        "PS 이도현=이 대표 (대표) ×3; PS 이나래=이 전 대표 (전 새길당 대표) ×2; OG 새길당",
    ),
    Example("joined.two_with_hyphen", "<나하늘-도서린:PS:.5> 회동은 미뤄졌다.", "PS 나하늘; PS 도서린"),
    Example(
        "joined.two_with_hyphen",
        "<미르-세라:PS:.5>가 왔다. <미르:PS>와 <세라:PS>는 웃었다.",
        "PS 미르 ×2; PS 세라 ×2",
    ),
    Example(
        "joined.cabinet",
        "<나하늘:PS:.7> 정부 <법무부:OG> 장관이 왔다.",
        "OG 나하늘 정부; OG 법무부",
    ),
    Example("joined.cabinet", "<윤 정부:PS:.9> 들어 줄었다.", "OG 윤 정부"),
    Example("joined.cabinet", "<윤:PS:.9> 정부 들어 줄었다.", "OG 윤 정부"),
    Example("joined.cabinet", "<할로웨이:PS:.8> 행정부는 관세를 올렸다.", "OG 할로웨이 행정부"),
    Example(
        "joined.names_in_labels",
        "불은 꺼졌습니다.\n[<라자루:OG:.8> 차크라 / 벨로니아 대통령]\n“다행입니다.”",
        "PS 라자루 차크라 (벨로니아 대통령)",
    ),
    Example(
        "joined.names_in_labels",
        "불은 꺼졌습니다.\n[두메순/바람마을 주민 : “다행입니다.”]",
        "PS 두메순 (바람마을 주민)",
    ),
    Example(
        "joined.second_part_from_body",
        "<니시무:PS:.7> <켄 해온여자의대:OG:.6> 교수는 웃었다.",
        "PS 니시무 켄 (해온여자의대 교수); OG 해온여자의대",
    ),
    Example(
        "municipal.in_members_bracket",
        "<윤:PS> 의원(<인천 동구:OG>)은 웃었다.",
        "PS 윤 의원 (의원); LC 인천 동구",
    ),
    Example(
        "states.acting_together",
        "<한국:OG>·<아프리카:LC> 정상회의가 열렸다.",
        "OG 한국; LC 아프리카",
    ),
    Example("parts.take_along", "<해온지법:OG> 형사3-2부는 판결했다.", "OG 해온지법 형사3-2부"),
    Example(
        "parts.take_along",
        "<해온병원:OG> 감염내과 <도서린:PS> 교수가 왔다.",
        "PS 도서린 (해온병원 감염내과 교수); OG 해온병원 감염내과",
    ),
    Example("reporters.without_reporters", "물이 빠졌다.\n<도서린:PS>/<표은새:PS> 기자 seorin@haeon.kr", ""),
    Example("reporters.without_reporters", "물이 빠졌다.\n[촬영 <도서린:PS>]", ""),
    Example("reporters.without_reporters", "물이 빠졌다. /그래픽=<도서린:PS>", ""),
    Example("cues.drop_explained", "월간 이용자 수(<MAX:OG>)는 늘었다. <MAX:OG>가 줄었다.", ""),
    Example("reporters.without_reporters", "(해온스포츠 <도서린:PS> 기자) 경기가 열렸다.", ""),
    Example("roles._bracket", "<도서린:PS> 씨(해온대 연구교수)가 왔다.", "PS 도서린 (해온대 연구교수)"),
    Example("roles._word_before", "배우 고 <도서린:PS>의 아들이 왔다.", "PS 도서린 (배우)"),
    Example(
        "roles.at",
        "배우 <구도현:PS>과 <가온걸스:PS> 출신 배우 <표나영:PS>이 왔다.",
        "PS 구도현 (배우); PS 가온걸스; PS 표나영 (배우)",
    ),
    Example("phrases.bare", "유명 코미디언 <도서린:PS>이 왔다.", "PS 도서린 (코미디언)"),
    Example(
        "names._title_at_end",
        "<도서린:PS> <해온연구원:OG> 재정연구센터 센터장은 웃었다.",
        "PS 도서린 (해온연구원 재정연구센터 센터장); OG 해온연구원",
    ),
)

_STEPS = (
    Example("steps._equal", "<국제해양보전기구:OG>(IOCO)는 컸다.", "OG 국제해양보전기구=IOCO ×2"),
    Example(
        "steps._with_offices",
        "<모성준:PS> <두람중공업:OG> 대표이사가 왔다. 모 대표이사는 웃었다.",
        "PS 모성준=모 대표이사 (두람중공업 대표이사) ×2; OG 두람중공업",
    ),
    Example("steps.without_reporters", "물이 빠졌습니다.\n<함도연:PS> 기자가 보도합니다.", ""),
)

# Each comes out wrong where its rule does nothing.
EXAMPLES: tuple[Example, ...] = (
    *_CLEANING,
    *_CUES,
    *_DESIGNATIONS,
    *_GROUNDS,
    *_JOINED,
    *_MEMBERSHIPS,
    *_NEIGHBOURS,
    *_NEWCOMERS,
    *_RECOVERY,
    *_REPAIR,
    *_STEPS,
)

# Where a rule keeps its hands off: each comes out wrong where the rule goes too far.
LIMITS: tuple[Example, ...] = (
    Example("cues.firm_by_its_kind", "해온시 소속사 <도서린:PS> 대표가 왔다.", "PS 도서린 (대표)"),
    Example("cues.is_work", "소설 <도서린:PS> 작가가 왔다.", "PS 도서린 (작가)"),
    Example("cues.drop_explained", "해온협의체(<IDSX:OG>)가 섰다.", "OG IDSX"),
    Example("cues.glossed_in_hanja", "<홍길동:PS>(<洪吉童:PS>)이 왔다.", "PS 홍길동=洪吉童 ×2"),
    Example("cues.is_clan", "<나하늘:PS>이 왔다. <나:PS>씨의 집이다.", "PS 나하늘=나씨 ×2"),
    Example("equations._are_two_full_names", "<표은새:PS>(본명 <도서린:PS>)가 왔다.", "PS 표은새=도서린 ×2"),
    Example("joined.two_with_hyphen", "<라울-오르테가:PS>가 왔다.", "PS 라울-오르테가"),
    Example("joined.cabinet", "<전:PS:.5> 정부 탓이다.", ""),
    Example("reporters.without_reporters", "촬영을 마친 <도서린:PS>이 웃었다.", "PS 도서린"),
    Example("joined.cabinet", "<나하늘:PS> 정부청사에 갔다.", "PS 나하늘"),
    Example("joined.names_in_labels", "불은 꺼졌습니다.\n[해온시청 / 담당 과장]\n“다행입니다.”", ""),
    Example(
        "joined.second_part_from_body",
        "<도서린:PS:.7> <나래 해온여자의대:OG:.6> 교수는 웃었다.",
        "PS 도서린 (나래 해온여자의대 교수); OG 나래 해온여자의대",
    ),
    Example(
        "municipal.in_members_bracket",
        "<윤:PS> 의원(<새길당:OG>)은 웃었다.",
        "PS 윤 의원 (새길당 의원); OG 새길당",
    ),
    Example("names._title_at_end", "<세라노:PS>가 센터 <도서린:PS>과 뛰었다.", "PS 세라노; PS 도서린 (센터)"),
    Example("cleaning._whole", "<온새당:OG:.6>내 반발이 컸다.", "OG 온새당"),
    Example(
        "cleaning._may_be_building",
        "<해온시청:OG:.6>은 답했다. 사람들이 <해온시청:LC:.6>에 모였다.",
        "OG 해온시청; LC 해온시청",
    ),
    Example(
        "cleaning.is_ground",
        "<나래군:OG>은 도로를 막았다. <나래군:LC>에서는 비가 왔다.",
        "OG 나래군; LC 나래군",
    ),
    Example("designations._parts", "<해온시 예산담당관:OG:.8>이 맡았다.", "OG 해온시 예산담당관"),
    Example("designations._parts", "<연세대 북한연구원:OG:.8>은 답했다.", "OG 연세대 북한연구원"),
    Example("grounds._firms", "<강남건설:OG>은 <강남:LC>에 있다.", "OG 강남건설; LC 강남"),
    Example(
        "grounds.is_ground",
        "<강원도:OG> 관계자는 말했다. <강원특별자치도:LC:.8> 곳곳에 비가 왔다.",
        "OG 강원도; LC 강원특별자치도",
    ),
    Example(
        "grounds.is_ground",
        "<강원도:OG> 관계자는 말했다. <강원특별자치도:LC:.8>에서는 비가 왔다.",
        "OG 강원도; LC 강원특별자치도",
    ),
    Example("grounds._is_building", "<백악관:LC:.6> 앞에 모였다.", "LC 백악관"),
    Example(
        "memberships._is_member",
        "<한국은행:OG:.9>(<한은:OG:.8>)과 <금융위원회:OG>(<금융위:OG>)가 만났다.",
        "OG 한국은행=한은 ×2; OG 금융위원회=금융위 ×2",
    ),
    Example("neighbours._is_plain", "<누리X솔샘:OG:.9> 전시가 열렸다.", "OG 누리X솔샘"),
    Example("recovery._verbal", "땅을 고르고 씨를 뿌렸다.", ""),
    Example("recovery.repeats", "<구미:LC>에 갔다. 구미를 당겼다.", "LC 구미"),
    Example("recovery._repeatable", "<서울:OG>은 답했다. ‘서울 나들이’라는 책이다.", "OG 서울"),
    Example(
        "recovery.surnames_with_titles",
        "<한지우:PS> 병원장은 웃었다. 한빛대병원장은 울었다.",
        "PS 한지우 (병원장)",
    ),
    Example("recovery.surnames_with_titles", "<이상협:PS> 위원이 왔다. 이 시장은 넓다.", "PS 이상협 (위원)"),
    Example(
        "recovery.surnames_with_titles",
        "<전두현:PS> 장관과 <강도윤:PS> 전 장관이 만났다.",
        "PS 전두현 (장관); PS 강도윤 (전 장관)",
    ),
    Example("recovery._common", "<중앙도서관:OG>은 컸다. 도서관은 조용했다.", "OG 중앙도서관"),
)

# What comes out wrong today, by the rule that should see to it.
OPEN: tuple[Example, ...] = (
    Example("cleaning._whole", "<대전:LC:.8>시민단체가 모였다.", ""),
    Example("cleaning._is_generic", "<민주당사:OG:.8> 앞에 모였다.", ""),
    Example("neighbours._names_nobody", "이식혈관<외과:PS:.9> 교수가 왔다.", ""),
    Example(
        "designations._before_title",
        "<계우진 해온연구원:OG:.95> 원장은 말했다.",
        "PS 계우진 (해온연구원 원장); OG 해온연구원",
    ),
)
