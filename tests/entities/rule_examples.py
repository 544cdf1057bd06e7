"""For every step over a tagger's mentions a short text that comes out wrong without it.

The texts are marked as `notation` says, the results rendered by it. Each result is right by the contract: a reader who
knows nothing of the step would say the same. Steps are named as in `sinmun.entities.steps.STEPS`.
"""

from __future__ import annotations

from typing import NamedTuple


class Example(NamedTuple):
    """A step, a text with the tagger's mentions and their scores, and who and what the text names."""

    step: str
    text: str
    expected: str


# Each has the names that are sure, of which the step makes at least one so.
BELIEVED: tuple[Example, ...] = (
    Example("before its own", "<도온초:PS:.2> 전교생이 노래했다.", "OG 도온초"),
    Example(
        "before its own",
        "<도온사:OG:.3> 주지 <금온:PS:.95> 스님이 말했다.",
        "PS 금온; OG 도온사",
    ),
    Example("feat", "<도하늘:PS:.5>이 좌월 솔로포를 쳤다.", "PS 도하늘"),
    Example("label of a script", "[<도하늘:PS:.4>/계약자 : “네.”]", "PS 도하늘"),
    Example("feat", "<하루시엘:PS:.75>은 오는 3일 새 미니앨범을 낸다.", "PS 하루시엘"),
    Example("foreign name in office", "<벨리 카르노젠:PS:.6> 방위상은 답했다.", "PS 벨리 카르노젠 (방위상)"),
    Example("foreign name in office", "<벨로코르넨:PS:.4> 감독은 답했다.", "PS 벨로코르넨 (감독)"),
    Example(
        "foreign name in office",
        "<벨로르넨:PS:.4> <가온전자:OG> 사장은 답했다.",
        "PS 벨로르넨 (가온전자 사장); OG 가온전자",
    ),
    Example(
        "foreign name in office",
        "<벨리 카르노젠-벨로닌:PS:.4> <가온전자:OG> 사장은 답했다.",
        "PS 벨리 카르노젠-벨로닌 (가온전자 사장); OG 가온전자",
    ),
    Example(
        "foreign name in office",
        "<K.벨로:PS:.4> <가온전자:OG> 사장은 답했다.",
        "PS K.벨로 (가온전자 사장); OG 가온전자",
    ),
    Example("foreign name in office", "<벨로넨:PS:.4> 이코노미스트는 답했다.", "PS 벨로넨 (이코노미스트)"),
    Example("foreign name in office", "<B.K.벨로닌:PS:.4>은 답했다.", "PS B.K.벨로닌"),
    Example("foreign name in office", "<마르벨 K. 벨로닌:PS:.4>은 답했다.", "PS 마르벨 K. 벨로닌"),
    Example("foreign name in office", "학자인 <벨리 카르노젠:PS:.7>에 따르면 줄었다.", "PS 벨리 카르노젠"),
    Example("foreign name's bracket", "<훠린바오:PS:.6>(霍林寶)가 왔다.", "PS 훠린바오"),
    Example("foreign name's bracket", "<란파:PS:.9>(林波)가 왔다.", "PS 란파"),
    Example("foreign name's bracket", "<벨리 카르노젠:PS:.7>(24위·핀란드)을 꺾었다.", "PS 벨리 카르노젠"),
    Example(
        "performers",
        "이날 <나하늘:PS>, 가온걸스, <벨로걸스:PS:.7>, <도서린:PS>, NCB 128(도담), <솔내:OG:.6>, 소나무 등이 출연했다.",
        "PS 나하늘; PS 가온걸스; PS 벨로걸스; PS 도서린; PS NCB 128; PS 솔내; PS 소나무",
    ),
    Example(
        "performers",
        "이어 <나하늘:PS>, <도서린:PS>, 가온걸스, 소나무의 컴백 무대가 있었다.",
        "PS 나하늘; PS 도서린; PS 가온걸스; PS 소나무",
    ),
    Example(
        "group of a member", "<벨로핑크:PS:.5> 멤버 <하루:PS>가 왔다.", "PS 벨로핑크; PS 하루 (벨로핑크 멤버)"
    ),
    Example("known name", "방탄소년단이 왔다.", "PS 방탄소년단"),
    Example("known name", "<방탄소년단:OG:.4>이 왔다.", "PS 방탄소년단"),
    Example("known name", "<스트레이:PS:.6> <키즈:OG:.6>가 왔다.", "PS 스트레이 키즈"),
    Example("known name", "<블랙핑크 하루린:PS:.97>이 왔다.", "PS 블랙핑크; PS 하루린"),
    Example("words behind", '<나하늘:PS:.1> “곧 간다”…<도서린:PS:.2>, "안 돼"', "PS 나하늘; PS 도서린"),
    Example("known part", "<마르타 벨로넨:PS:.6>은 답했다.", "PS 마르타 벨로넨"),
    Example("known part", "<벨로닌 로페스:PS:.6>가 답했다.", "PS 벨로닌 로페스"),
    Example("known part", "<하르벨 마르타 벨로넨:PS:.6>은 답했다.", "PS 마르타 벨로넨"),
    Example("known part", "<마르타 정:PS:.6>에게 답했다.", "PS 마르타 정"),
    Example("known parts", "<마르타:PS:.6> 로페스가 답했다.", "PS 마르타 로페스"),
    Example("known parts", "마르타 <로페스:OG:.6>가 답했다.", "PS 마르타 로페스"),
    Example("known parts", "마르타 에바 로페스가 답했다.", "PS 마르타 에바 로페스"),
    Example("known parts", "마르타 벨로 다 로페스가 답했다.", "PS 마르타 벨로 다 로페스"),
    Example("known parts", "마르타 <벨로넨:PS:.8>이 답했다.", "PS 마르타 벨로넨"),
    Example("known parts", "다나카 이치로는 답했다.", "PS 다나카 이치로"),
    Example("known parts", "<마르타 로페스 아시아:PS:.3> 국장이 답했다.", "PS 마르타 로페스 (아시아 국장)"),
    Example(
        "two names in a row",
        "<나하늘:PS> <도서린 표은새:PS:.5> <문가람:PS> 의원이 왔다.",
        "PS 나하늘; PS 도서린; PS 표은새; PS 문가람 (의원)",
    ),
    Example(
        "among people",
        "<나하늘:PS>, <도서린:PS>, <전병원:OG:.4>, <벨리 카르노젠:PS:.3> 심사위원이 왔다.",
        "PS 나하늘; PS 도서린; PS 전병원; PS 벨리 카르노젠 (심사위원)",
    ),
    Example(
        "among people",
        "<벨리 카르노젠:PS:.3>, <나하늘:PS> 심사위원이 왔다.",
        "PS 벨리 카르노젠; PS 나하늘 (심사위원)",
    ),
    Example(
        "known name", "가수의 예능에는 <나하늘:PS>, 거미, 바다가 출연한다.", "PS 나하늘; PS 거미; PS 바다"
    ),
    Example("known name", "새 앨범을 낸 샤이니 온유가 콘서트와 예능에 온다.", "PS 샤이니; PS 온유"),
    Example("known name", "앨범을 낸 모델 거미가 콘서트와 예능에 온다.", "PS 거미 (모델)"),
    Example("known name", "음원과 앨범은 거미의 ‘하늬루’, 콘서트는 위너가 앞섰다.", "PS 거미; PS 위너"),
    Example("known name", "<유닛 블랙핑크:PS:.4>가 왔다.", "PS 블랙핑크"),
    Example("known name", "(여자)아이들이 왔다.", "PS (여자)아이들"),
    Example("known name", "<블랙핑크에:PS:.4> 물었다.", "PS 블랙핑크"),
    Example("known name", "앨범을 낸 걸그룹 <에이프릴 도하늘:PS>의 콘서트다.", "PS 에이프릴; PS 도하늘"),
    Example("known name", "앨범을 낸 여자친구 출신 가수의 콘서트다.", "PS 여자친구"),
    Example("known name", "앨범을 낸 부활의 <나하늘:PS>이 가요 콘서트에 왔다.", "PS 부활; PS 나하늘"),
    Example("known name", "앨범을 낸 보이그룹 ‘위너’의 콘서트다.", "PS 위너"),
    Example(
        "known name",
        "<벨로걸스 이달의 소녀의 나래도담 블랙핑크:PS:.4>가 왔다.",
        "PS 벨로걸스; PS 이달의 소녀; PS 나래도담; PS 블랙핑크",
    ),
    Example("known name", "LCK와 롤드컵에서 ‘제카’가 이겼다.", "PS 제카"),
    Example("known name", "축구 월드컵 시즌에 살라가 뛰었다.", "PS 살라"),
    Example("equated", "<쵸비:PS> <나하늘:PS>이 왔다. <쵸비:PS>는 웃었다.", "PS 나하늘=쵸비 ×3"),
    Example("equated", "<BTS:PS>가 왔다. <방탄소년단:PS>은 웃었다.", "PS BTS=방탄소년단 ×2"),
    Example("equated", "<방탄소년단:PS>(<BTS:PS>)이 왔다.", "PS 방탄소년단=BTS ×2"),
    Example(
        "line-up",
        "앨범을 낸 걸그룹 벨로걸스(두나 소랑, <나래 도담:PS:.6>)와 그룹 소나무 숲(PINE, <마린:LC:.6>·카야·별)이 왔다.",
        "PS 벨로걸스; PS 두나; PS 소랑; PS 나래; PS 도담; PS 소나무 숲; PS 마린; PS 카야; PS 별",
    ),
    Example("years of a life", "<도광:PS:.5>(1501~1570)은 웃었다.", "PS 도광"),
    Example("author", "새벽. <나하늘:PS:.3> 지음. <도서린:PS:.3> 옮김.", "PS 나하늘; PS 도서린"),
    Example("known part", "<케빈 벨로시:PS:.6>는 답했다.", "PS 케빈 벨로시"),
    Example(
        "among people",
        "<나하늘:PS>, <도서린:PS>과 <가온걸스:PS>의 마야 <소랑:PS:.5>, <카야 나랑:PS:.5>이 왔다.",
        "PS 나하늘; PS 도서린; PS 가온걸스; PS 소랑; PS 카야 나랑",
    ),
    Example(
        "among people",
        "<나하늘:PS>(3골), 도서린, <표은새:PS>, <카야:PS:.5>가 뛰었다.",
        "PS 나하늘; PS 도서린; PS 표은새; PS 카야",
    ),
    Example(
        "among people",
        "<나하늘:PS> 감독, 미들블로커 <도서린:PS>-<벨라:PS:.6>, 세터 <카야:PS:.5>가 왔다.",
        "PS 나하늘 (감독); PS 도서린 (미들블로커); PS 벨라; PS 카야 (세터)",
    ),
    Example(
        "among people",
        "▷새벽면 <나하늘:PS>(가람시) ▷솔내면 <도서린:PS:.5>(새벽시) ▷하람면 <표은새:PS>(솔내시) 씨다.",
        "PS 나하늘; PS 도서린; PS 표은새",
    ),
    Example(
        "foreign name in office", "<벨리 카르노젠:PS:.6>(52) 방위상은 답했다.", "PS 벨리 카르노젠 (방위상)"
    ),
    Example("foreign name in office", "<손코 하게벨닌:PS:.6> 방위상은 답했다.", "PS 손코 하게벨닌 (방위상)"),
    Example(
        "two names in a row", "<나하늘:PS> <도서린 표은새:PS:.6>가 왔다.", "PS 나하늘; PS 도서린; PS 표은새"
    ),
    Example(
        "two names in a row", "<도서린 표은새:PS:.6> <나하늘:PS>이 왔다.", "PS 도서린; PS 표은새; PS 나하늘"
    ),
    Example("among people", "도서린, <나하늘:PS>, <표은새:PS>가 왔다.", "PS 도서린; PS 나하늘; PS 표은새"),
    Example(
        "among people", "<나하늘:PS>, 남궁가람, <도서린:PS>이 왔다.", "PS 나하늘; PS 남궁가람; PS 도서린"
    ),
    Example(
        "among people", "<나하늘:PS>, <박별:PS:.5>, <도서린:PS:.5>이 왔다.", "PS 나하늘; PS 박별; PS 도서린"
    ),
    Example(
        "among people",
        "<나하늘:PS:.5>, <도서린:PS:.5>, 문가람, 표은새가 왔다.",
        "PS 나하늘; PS 도서린; PS 문가람; PS 표은새",
    ),
    Example(
        "bracket of a body",
        "<벨로나래:LC:.5>(공동대표 <도서린:PS>)에서 나온 물건이다.",
        "PS 도서린 (벨로나래 공동대표); OG 벨로나래",
    ),
    Example(
        "new name before its bracket",
        "벨로나래빛(대표이사 <도서린:PS>)에서 나온 물건이다.",
        "PS 도서린 (벨로나래빛 대표이사); OG 벨로나래빛",
    ),
    Example(
        "among bodies",
        "<누리전자:OG>(3.2%), <벨로나래:PS:.3>(1.1%), <도온건설:OG>, <벨로온:LC:.4> 등이 올랐다.",
        "OG 누리전자; OG 벨로나래; OG 도온건설; OG 벨로온",
    ),
    Example(
        "among bodies",
        "<누리전자:OG>·벨로나래엠·<도온건설:OG>이 나섰다.",
        "OG 누리전자; OG 벨로나래엠; OG 도온건설",
    ),
    Example(
        "among bodies",
        "△<누리전자:OG> △<도온건설:OG> △<가온제약:OG> △<벨온:OG:.2> 순이다.",
        "OG 누리전자; OG 도온건설; OG 가온제약; OG 벨온",
    ),
    Example("place before a body", "<일본 벨로니아케미컬:LC:.3>과 손잡았다.", "OG 벨로니아케미컬; LC 일본"),
    Example(
        "among bodies",
        "벨로나래(5.00%), <벨로온:OG:.3>(4.17%), <누리전자:OG>(-4.38%), 벨로솔(0.10%)의 주가가 움직였다.",
        "OG 벨로나래; OG 벨로온; OG 누리전자; OG 벨로솔",
    ),
    Example("new name behind its kind", "전력 업체인 벨로나래가 밝혔다.", "OG 벨로나래"),
    Example("legal mark", "㈜<벨로나래:PS>는 웃었다. <벨로나래:PS>의 일이다.", "OG 벨로나래 ×2"),
    Example("legal mark", "벨로나㈜가 올랐다.", "OG 벨로나"),
    Example("legal mark", "㈜벨로나와 손잡았다. 벨로나의 일이다.", "OG 벨로나 ×2"),
    Example("bracket of a body", "<벨로나래:PS:.1>(123450)가 올랐다.", "OG 벨로나래"),
    Example(
        "bracket of a body",
        "<솔내제일노회:OG:.3>(노회장 <도서린:PS> 목사)가 열렸다.",
        "PS 도서린 (솔내제일노회 노회장); OG 솔내제일노회",
    ),
    Example(
        "bracket of a body",
        "<벨로나래:OG:.1>(VELLO, 대표 <도서린:PS>)가 올랐다.",
        "PS 도서린 (벨로나래 대표); OG 벨로나래=VELLO ×2",
    ),
    Example(
        "bracket of a body",
        "<온새면:PS>(면장 <도서린:PS>)은 행사를 열었다.",
        "PS 도서린 (온새면 면장); OG 온새면",
    ),
    Example(
        "bracket of a body",
        "<시하온:PS>이 컸다. <시하온:PS>(대표 <도서린:PS>)은 공장을 짓는다.",
        "PS 도서린 (시하온 대표); OG 시하온 ×2",
    ),
    Example("new name before its bracket", "벨로나래빛(123450)이 올랐다.", "OG 벨로나래빛"),
    Example(
        "makers of a work",
        "새 드라마 ‘봄밤’(연출 <도서린:PS>, 제작 벨로나래, <누리스튜디오:LC:.4>)이 나온다.",
        "PS 도서린; OG 벨로나래; OG 누리스튜디오",
    ),
    Example("quoted behind its kind", "시민단체 ‘숲을 지키는 사람들’이 나섰다.", "OG 숲을 지키는 사람들"),
    Example("quoted behind its kind", "조사업체 '누리인사이트'에 따르면 줄었다.", "OG 누리인사이트"),
    Example("quoted behind its kind", "무장 조직 ‘<벨로마르:OG:.2>’의 근거지를 쳤다.", "OG 벨로마르"),
    Example("doubtful body by its ending", "<서울대 유아교육과:OG:.1>를 나왔다.", "OG 서울대 유아교육과"),
    Example("doubtful body by its ending", "2위 <누븨건설:OG:.1>이다.", "OG 누븨건설"),
)
"""Names that their step makes sure."""

# Each has the names that are sure though one step or another looks at the rest: a school, a firm, a village, a thing.
DOUBTED: tuple[Example, ...] = (
    Example("before its own", "이달초 학생들이 왔다. 변호사 주지 않았다. 당초 교사는 몰랐다.", ""),
    Example("foreign name by its looks", "<이가람:PS> 전 <벨로나 텔레비:PS:.3> 대표가 왔다.", "PS 이가람"),
    Example("tail of a word", "선두는 주<피터 링스:PS:.6> GC다.", ""),
    Example(
        "doubtful body by its ending",
        "<보건복지부 교육부:OG:.1> 등 관계 부처에 물었다.",
        "OG 보건복지부; OG 교육부",
    ),
    Example("among people", "<김나영:PS> 양정중 교사는 유튜브 채널에 나왔다.", "PS 김나영 (양정중 교사)"),
    Example("line-up", "그룹의 컴백이다. 가람 그룹 계열사(현대차, 기아, 모비스)가 왔다.", ""),
    Example("known name", "<나하늘:PS>, 거미가 산다.", "PS 나하늘"),
    Example("known name", "가수의 앨범을 산 여자친구와 콘서트에 갔다.", ""),
    Example("known name", "가수의 앨범과 콘서트에는 나래그룹 자두 농장이 돈을 댔다.", "OG 나래그룹"),
    Example("known name", "위너와 살라와 제카가 갔다.", ""),
    Example("known name", "강산에 꽃이 피자 여자아이들은 가을방학에 자전거로 씽씽 달렸다.", ""),
    Example(
        "known name", "크나큰 블랙스완이 왔고 데프콘은 한 단계 올랐으며 송골매가 길이 10cm 알을 낳았다.", ""
    ),
    Example("known name", "가수의 앨범과 콘서트, 드라마 ‘위너’를 봤다.", ""),
    Example("known name", "가수의 앨범과 콘서트를 도운 이의 신원을 밝혔다.", ""),
    Example("known name", "<알베르토 벨로넨:PS>은 웃었다.", "PS 알베르토 벨로넨"),
    Example("known name", "축구 월드컵 시즌에 조던 벨로넨이 뛰었다.", ""),
    Example("surname with title", "새길당 <도:PS>의원 27명이 왔다. 국토부 <장:PS>차관이 왔다.", "OG 국토부"),
    Example(
        "among people", "[<ABCN=칸:PS:.66>(프랑스), <표은새:PS:.91> 기자] <구도현:PS>이 왔다.", "PS 구도현"
    ),
    Example("known parts", "하야시 라이스를 먹었다. 베라 왕 드레스를 샀다. 제이슨 리 향수는 팔렸다.", ""),
    Example(
        "bracket of a body",
        "<나라:PS:.6>(시장 후보)는 웃었다. <벨라:PS:.6>(사장 직무대행)도 왔다.",
        "",
    ),
    Example("new name before its bracket", "<우편번호:OG:.4>(123456)와 나무늘보(원장 대행)를 적었다.", ""),
    Example(
        "among bodies",
        "<누리전자:OG>·<도온건설:OG>, <벨로 떴다:OG:.4>, <나래전자:OG>가 웃었다.",
        "OG 누리전자; OG 도온건설; OG 나래전자",
    ),
    Example(
        "bracket of a body",
        "<전라남도 나주시:LC:.6>(시장 <도서린:PS>)가 밝혔다.",
        "PS 도서린 (나주시장); OG 나주시; LC 전라남도",
    ),
    Example(
        "hanja of a surname",
        "<김가람:PS>은 金 3개를 땄다. <차서윤:PS>은 車 판매를 늘렸다. <윤하늘:PS>은 윤(尹)의 길을 썼다.",
        "PS 김가람; PS 차서윤; PS 윤하늘",
    ),
    Example("bracket of a body", "영화 벨로나래(감독 <도서린:PS>)가 나온다.", "PS 도서린 (감독)"),
    Example(
        "among bodies",
        "<누리전자:OG>, <도온건설:OG>, <서울:LC>, <벨로나래:PS:.3>을 돌았다.",
        "OG 누리전자; OG 도온건설; LC 서울",
    ),
    Example("among bodies", "<누리전자:OG>, <벨로나래:PS:.3>가 올랐다.", "OG 누리전자"),
    Example(
        "new name behind its kind",
        "교육 수료자에게 가점을 주고, 단체 수료자에게는 상점가 조직과 지정을 돕는다.",
        "",
    ),
    Example(
        "among bodies",
        "<삼성전자:OG>, <삼성전자우:OG:.3>, <도온건설:OG>이 올랐다.",
        "OG 삼성전자; OG 도온건설",
    ),
    Example(
        "among bodies", "<누리전자:OG>, <벨온:OG:.2>, <도온건설:OG>이 올랐다.", "OG 누리전자; OG 도온건설"
    ),
    Example(
        "makers of a work",
        "(취재 : <나하늘:PS> / 편집 : <도서린:PS> / 제작 : 새빛뉴스부) 끝.",
        "",
    ),
    Example(
        "quoted behind its kind", "대구 기업 '후계자가 없다'며 울었다. 상장사 ‘엇갈린 성적표’에 웃었다.", ""
    ),
    Example("group of a member", "<벨로핑크:PS:.5> 멤버가 왔다. <해온시:PS:.5> 멤버 모두가 왔다.", ""),
    Example("performers", "<나하늘:PS>, 패션쇼, 갈라쇼, 버스킹 공연이 열렸다.", "PS 나하늘"),
    Example(
        "performers",
        "<나하늘:PS>, <도서린:PS>, <서울:LC>, 소나무 등이 출연했다.",
        "PS 나하늘; PS 도서린; LC 서울",
    ),
    Example("performers", "<나하늘:PS>, <도서린:PS>, 소나무가 출연했다.", "PS 나하늘; PS 도서린"),
    Example(
        "performers", "<나하늘:PS>, <도서린:PS>, 사자, 곰, 코끼리 등이 출연했다.", "PS 나하늘; PS 도서린"
    ),
    Example(
        "performers",
        "<나하늘:PS>, <도서린:PS>, 소나무, <가온걸스 하루:PS>가 출연했다.",
        "PS 나하늘; PS 도서린; PS 가온걸스 하루",
    ),
    Example("known part", "<마르타 안:PS:.6>에 들어갔다.", ""),
    Example("known part", "<마르타 벨로넨:PS:.6> 병원에서 나왔다.", ""),
    Example("known part", "<마르타 숲:PS:.6>은 넓다.", ""),
    Example("known part", "<마르타 로페스호:PS:.6>가 왔다.", ""),
    Example("known part", "<캘빈 클라인:PS:.6>은 팔렸다.", "OG 캘빈 클라인"),
    Example("known parts", "마르타 로페스 국제공항을 닫았다.", ""),
    Example("known parts", "마르타 로페스 행정부는 답했다.", ""),
    Example("known parts", "<해온 마르타:OG> 로페스는 답했다.", "OG 해온 마르타"),
    Example("known parts", "마르타 <나하늘:PS>은 왔다.", "PS 나하늘"),
    Example("known parts", "마르타, 로페스는 답했다. 마르타 우리는 왔다.", ""),
    Example("feat", "<하늘고:PS:.5>가 2골을 넣었다. <표은초:PS:.5>가 3점포를 터뜨렸다.", ""),
    Example("feat", "<해온시:PS:.5>의 도움을 받았다. <가온민:PS:.5>은 단식에 들어갔다.", ""),
    Example("feat", "<매출액:PS:.5>이 3점 올랐다.", ""),
    Example("feat", "<도하늘:PS:.5>이 2골을 넣었다. <도하늘중:OG>이 이겼다.", "OG 도하늘중"),
    Example("foreign name in office", "<누리페이온:PS:.4> 대표는 답했다.", ""),
    Example("foreign name in office", "<회동나하늘:PS:.4> <가온전자:OG> 사장은 답했다.", "OG 가온전자"),
    Example("foreign name in office", "<벨로연:PS:.4> <국제경제실:OG> 팀장은 답했다.", "OG 국제경제실"),
    Example(
        "foreign name in office",
        "<나하늘:PS> <벨로르넨:PS:.4> <가온전자:OG> 대표는 답했다.",
        "PS 나하늘; OG 가온전자",
    ),
    Example("foreign name in office", "<바이오헬스:PS:.4> 감독기관이 답했다.", ""),
    Example(
        "among people",
        "<서울:LC>, <부산:LC>, <나하늘:PS:.5>, <도서린:PS>이 왔다.",
        "PS 도서린; LC 서울; LC 부산",
    ),
    Example("among people", "<나하늘:PS>, <도서린:PS>, 변호사, 이야기, 모두가 왔다.", "PS 나하늘; PS 도서린"),
    Example("foreign name's bracket", "<청빈:PS:.5>(淸貧)을 말했다.", ""),
    Example("foreign name in office", "<바이오헬스:PS:.4> 감독 기관이 답했다.", ""),
    Example("foreign name in office", "<벨로센터:PS:.4> 감독은 답했다.", ""),
    Example("foreign name in office", "<누리포액트 나하늘:PS:.6> 기자는 답했다.", ""),
    Example("foreign name in office", "<벨로텍:PS:.4> 감독은 답했다.", ""),
    Example("foreign name in office", "<KN 카르노젠:PS:.6> 감독은 답했다.", ""),
    Example("foreign name in office", "<스타트업 벨로닌:PS:.6> 감독은 답했다.", ""),
    Example("firm by its kind", "<누리전자:OG> <원나래:PS>, 1조원 투자 유치", "PS 원나래; OG 누리전자"),
    Example(
        "firm by its kind",
        "<원나래:PS>, 1조원 투자 유치. <원나래:PS>(사진) <누리전자:OG> 부회장은 웃었다.",
        "PS 원나래 (누리전자 부회장) ×2; OG 누리전자",
    ),
    Example(
        "among people",
        "<나하늘:PS>, <도서린:PS>, <누리페이:PS:.5>, <가온:OG>이 나왔다.",
        "PS 나하늘; PS 도서린; OG 가온",
    ),
    Example(
        "among people", "<나하늘:PS>, <도서린:PS>, 새벽당(<벨라:PS:.5>)이 나왔다.", "PS 나하늘; PS 도서린"
    ),
    Example("among people", "<나하늘:PS>, <도서린:PS>, 나이키, 나스닥을 말했다.", "PS 나하늘; PS 도서린"),
    Example(
        "among people",
        "<나하늘:PS>, <도서린:PS>, <도담텍:OG>, <누리페이:PS:.5>가 나왔다.",
        "PS 나하늘; PS 도서린; OG 도담텍",
    ),
    Example("among people", "<나하늘:PS>, <벨라:PS> 도담텍이 나왔다.", "PS 나하늘; PS 벨라"),
    Example("among people", "<도담텍:PS:.5>, <나래온:PS:.5>, <우솔원:PS:.5>이 올랐다.", ""),
    Example("among people", "<나하늘:PS>, <도서린:PS:.5>, <누리페이:PS:.5>가 나왔다.", "PS 나하늘"),
    Example("among people", "<나하늘:PS>, <도담:PS:.5>, <고솔:PS:.5>이 나왔다.", "PS 나하늘"),
    Example("among people", "<나하늘:PS>, 도담텍, 나래온, 우솔원, 하람빛이 나왔다.", "PS 나하늘"),
)
"""Names that no step makes sure."""

# Each comes out wrong where its step does nothing.
EXAMPLES: tuple[Example, ...] = (
    Example(
        "short for a body",
        "<도온중:PS:.3>은 노래했다. <도온중학교:OG>는 작다.",
        "OG 도온중학교=도온중 ×2",
    ),
    Example("society of a place", "솔내면 부녀회는 성금을 냈다.", "OG 솔내면 부녀회"),
    Example(
        "society of a place",
        "<도온군 솔내면:LC:.8> <새마을협의회:OG>·부녀회는 성금을 냈다.",
        "OG 솔내면 새마을협의회·부녀회; LC 도온군",
    ),
    Example("society of a place", "<솔내읍 이장자치회:LC:.9>에서 성금을 냈다.", "OG 솔내읍 이장자치회"),
    Example("society of a place", "<솔내초등학교:OG> 총동창회가 열렸다.", "OG 솔내초등학교 총동창회"),
    Example(
        "full name alone", "<조커 윤나래:PS:.4>가 왔다. <윤나래:PS> 조정관이다.", "PS 윤나래 (조정관) ×2"
    ),
    Example("part behind", "<해온전자:OG> 이사회는 답했다.", "OG 해온전자 이사회"),
    Example(
        "kind of a party",
        "<국회 제1야당 새길당:OG>은 반대했다. <국회 국회:OG> 관계자다.",
        "OG 국회 ×2; OG 새길당",
    ),
    Example("place by its ending", "<솔내 원전:OG:.6> 오염수다.", "LC 솔내 원전"),
    Example(
        "label of a script",
        "거짓말이었다.[<나하늘:PS>/이장 : 무섭죠…][도서린/수색대원 : 나무예요.]",
        "PS 나하늘 (이장); PS 도서린 (수색대원)",
    ),
    Example(
        "label of a script",
        "비가 왔다.  [나하늘 / 해온시장(지난 6일)] “무섭죠.” [도서린/해온군 농정과장] “나무예요.”",
        "PS 나하늘 (해온시장); PS 도서린 (해온군 농정과장)",
    ),
    Example("product of a firm", "<나이키 에어로:PS:.8>가 팔렸다.", "OG 나이키"),
    Example("bodies side by side", "<서울대 연세대:OG>와 함께한다.", "OG 서울대; OG 연세대"),
    Example(
        "bodies side by side",
        "<셀트리온 SK하이닉스 현대건설:OG:.5> 등이 왔다.",
        "OG 셀트리온; OG SK하이닉스; OG 현대건설",
    ),
    Example(
        "kind of a party", "<나래협회 해온시회 나래협회 해온시회:OG:.7>는 왔다.", "OG 나래협회 해온시회 ×2"
    ),
    Example("kind of a party", "<벤처캐피탈 나래벤:OG:.7>은 답했다.", "OG 나래벤"),
    Example("line before the name", "7억 <투입광주광역시청:OG:.8>은 밝혔다.", "OG 광주광역시청"),
    Example("line before the name", "사진=<SKTSK텔레콤:OG:.6>은 밝혔다.", "OG SK텔레콤"),
    Example("line before the name", "사진 <나래나래:OG:.6>는 밝혔다.", "OG 나래"),
    Example("kind of a party", "<카이스트 KAIST 나래공학과:OG:.7>는 컸다.", "OG KAIST 나래공학과"),
    Example("kind of a party", "<배급사 쇼박스:OG:.7>는 답했다.", "OG 쇼박스"),
    Example("kind of a party", "사진 <나래 나래그룹 화학부문:OG:.8>이 늘린다.", "OG 나래그룹 화학부문"),
    Example(
        "credit before the name",
        "<새벽일보:OG:.9>가 왔다. <조선DB 정부:OG:.7>가 본다.",
        "OG 새벽일보; OG 정부",
    ),
    Example("credit before the name", "<경기일보 DB. 국토부:OG:.8>는 점검한다.", "OG 국토부"),
    Example("credit", "[<나래워치:OG:.6>] 해온 빌딩이 팔렸다.", ""),
    Example("bodies side by side", "<신한·우리은행:OG:.7>은 열었다.", "OG 신한; OG 우리은행"),
    Example("local office", "<창원특례시장:OG:.6> 권한대행이 왔다.", ""),
    Example("credit before the name", "<울산과학기술원 제공온실가스:OG:.7>가 늘었다.", "OG 울산과학기술원"),
    Example("credit", "버스 사진 : <연합뉴스:OG> 해온 버스가 왔다.", ""),
    Example("credit", "공장 전경 [<동아DB:OG:.6>] 나래시는 크다.", ""),
    Example("line before the name", "표기를 의무화 <했는데LG생활건강:OG:.9>은 컸다.", "OG LG생활건강"),
    Example("thing", "<나래 배당 ETF:OG:.7>와 <TIGER 나래배당:OG:.6>은 올랐다.", ""),
    Example("thing", "<다우:OG:.8>와 S&P500이 올랐다. <닛케이:OG:.9>는 1.2% 내렸다.", ""),
    Example("thing", "<벨로니어:OG:.6>(belonia) 제도가 섰다.", ""),
    Example("generic", "<암호화폐 거래소:OG:.6>는 문을 닫았다.", ""),
    Example("bare letter", "<B:PS>형 쥐라고 부른다. <K:PS>씨가 왔다.", "PS K씨"),
    Example("time before a body", "<다음달 창당준비위원회:OG>가 열린다.", "OG 창당준비위원회"),
    Example("time before a body", "<이번 전국나래위원회:OG>는 2년 만에 열렸다.", "OG 전국나래위원회"),
    Example("noun behind", "<해온시 실국:OG>이 계획을 냈다. <해온시:OG>다.", "OG 해온시 ×2"),
    Example("credit", "물이 빠졌다.\n(해온=새벽통신) 함도연 <도서린:OG> 기자 = 물이 찼다.", ""),
    Example(
        "credit",
        "물이 찼습니다. <해온뉴스:OG> 나하늘입니다. <해온뉴스:OG>는 24시간 여러분의 제보를 기다립니다.",
        "",
    ),
    Example(
        "occupation before",
        "<리베로 벨리누:PS:.7>가 뛰고 <미들블로커 나하늘-도서린:PS:.5>이 막았다.",
        "PS 벨리누 (리베로); PS 나하늘 (미들블로커); PS 도서린",
    ),
    Example(
        "body of an age",
        "<나하늘:PS>(가온초 4학년), <도서린:PS>(벨로시청·9.87초)이 뛰었다.",
        "PS 나하늘; PS 도서린; OG 가온초; OG 벨로시청",
    ),
    Example("state behind the name", "<왕린 中:PS:.8> 외교부장이 왔다.", "PS 왕린 (中 외교부장)"),
    Example("thing in brackets", "<벨린맛:PS:.8>(1993)과 <리벨:PS:.7>(재판매)이다.", ""),
    Example(
        "body of an age",
        "<나하늘:PS>(22·가온쉘), <도서린:PS>(31·벨로젠)이 뛰었다.",
        "PS 나하늘; PS 도서린; OG 가온쉘; OG 벨로젠",
    ),
    Example("noun like a name", "<문서제:PS>를 편다. <문서제:PS>는 새롭다. 문서제가 왔다.", ""),
    Example("noun like a name", "조식 <이용권:PS>이다. <이용권:PS>을 팔았다. 이용권은 싸다.", ""),
    Example(
        "hanja of a surname",
        "<윤하늘:PS> 대통령과 <한서린:PS> 대표가 왔다. 尹·韓 회동 끝났다. 韓 기업, 尹 정부.",
        "PS 윤하늘=尹 (대통령) ×2; PS 한서린=韓 (대표) ×2",
    ),
    Example("known name", "또 럼 서기장이 왔다.", "PS 또 럼 (서기장)"),
    Example("author called as a place", "<한강:LC> 작가는 웃었다. <한강:LC>이 답했다.", "PS 한강 (작가) ×2"),
    Example("host in a title", "라디오 ‘<나하늘:PS>의 아침’에서 답했다.", ""),
    Example("host in a title", "YTN '<나하늘:PS>의 새 아침'에서 <도서린:PS>의 ‘꿈’을 말했다.", "PS 도서린"),
    Example("firm of the lexicon", "<모더나:PS:.8>와 <에릭슨:PS>은 답했다.", "OG 모더나; OG 에릭슨"),
    Example("publisher", "나래 지음|새별사상|320쪽|1만원.", "OG 새별사상"),
    Example("publisher", "나래 지음. 새별사상. 320쪽. 1만원.", "OG 새별사상"),
    Example(
        "noun in hanja",
        "불안감과 외포심(<畏怖心:PS>)을 주었다. <도서린:PS>(<都瑞隣:PS>)은 갔다.",
        "PS 도서린=都瑞隣 ×2",
    ),
    Example("verb", "곰이 솔내산으로 <이동한:PS:.91> 뒤였다.", ""),
    Example(
        "namesake",
        "<나하늘:PS> 문학관이 섰다. <표은새:PS>문학상도 있다. <도서린:PS> 시인이 왔다.",
        "PS 도서린 (시인)",
    ),
    Example(
        "couple", "과녁은 <조온 도서린:PS>이다. <조온:PS>은 <도서린:PS>을 만났다.", "PS 조온 ×2; PS 도서린 ×2"
    ),
    Example("couple", "어제 <도광 나하늘:PS> 부부가 왔다.", "PS 도광; PS 나하늘"),
    Example(
        "new name before a title",
        "<나하늘:PS> 차관, 지나 하르펠 부국장이 왔다.",
        "PS 나하늘 (차관); PS 지나 하르펠 (부국장)",
    ),
    Example("verb", "해온산에서 <이동한:PS> 곰이다. 곰은 솔내산으로 이동한 뒤였다.", ""),
    Example(
        "village",
        "<경북 성주 솔내면 소성리:LC> 주민이 왔다. <소성리:PS:.8> 대변인도 왔다.",
        "LC 경북 성주 솔내면 소성리=소성리 ×2",
    ),
    Example("field", "<조지대:OG> <우주법:PS:.7> 전문가는 답했다.", "OG 조지대"),
    Example(
        "foreign name by its looks",
        "<스테인 머미:PS>나 <조지대:OG> 교수는 웃었다.",
        "PS 스테인 머미나 (조지대 교수); OG 조지대",
    ),
    Example("short particle", "<일본선:PS:.9> 인기가 높다.", "LC 일본"),
    Example("village", "솔내면 <소성리:PS:.9> 주민이 왔다. <소성리:PS:.8> 대변인도 왔다.", "LC 소성리 ×2"),
    Example("constituency", "<세종갑:PS:.9> 후보는 웃었다.", "LC 세종갑"),
    Example(
        "surname in hanja", "<尹:OG:.8>, 해온 도착\n<윤나래:PS> 대통령이 왔다.", "PS 윤나래=尹 (대통령) ×2"
    ),
    Example("one of several", "<한:PS> 의원은 고개를 저었다. <나하늘:PS> 의원은 갔다.", "PS 나하늘 (의원)"),
    Example("one of several", "리튬 시장은 커진다. <이:PS> 시장은 곧 두 배가 된다.", ""),
    Example(
        "firm by its kind",
        "코스닥 상장사 <세린:PS:.8>은 공시를 냈다. <세린:PS:.8>의 최대주주가 바뀌었다.",
        "OG 세린 ×2",
    ),
    Example(
        "office of a place", "<도담군수:PS:.7>는 웃었다. <나하늘:PS> 도담군수가 왔다.", "PS 나하늘 (도담군수)"
    ),
    Example(
        "short for a body",
        "<안전생활실천연합:OG>(<안실련:OG:.8>)은 컸다. <안실련:PS:.7>은 물었다.",
        "OG 안전생활실천연합=안실련 ×3",
    ),
    Example(
        "short for a body",
        "<해온기억연대:OG>(<해억연:PS>)는 나섰다. <해억연:PS>은 물었다.",
        "OG 해온기억연대=해억연 ×3",
    ),
    Example(
        "short for a body",
        "<국힘:OG:.4>은 다퉜다. <국힘:PS> 의원은 떠났다. <국민의힘:OG>이다.",
        "OG 국민의힘=국힘 ×3",
    ),
    Example("parts side by side", "<샌테라:PS:.6> <크로닝:PS:.6> 선생님이 왔다.", "PS 샌테라 크로닝"),
    Example("junior", "<로버 헤일:PS> 주니어 장관이 왔다.", "PS 로버 헤일 주니어 (장관)"),
    Example(
        "credit before the name",
        "사진 / <뉴스1 가람은행:OG>은 올렸다. <AP 뉴시스가람은행:OG>이 섰다. <가람은행:OG>이다.",
        "OG 가람은행 ×3",
    ),
    Example("market", "<벨로체인:PS:.8> 시장이 컸다.", ""),
    Example("nobody", "<뉴노멀:PS>(new normal)이 왔다.", ""),
    Example("nobody", "신뢰와 <안전팀:PS> 총괄이 왔다.", ""),
    Example("thing called like somebody", "<코란도:PS>가 팔렸다.", ""),
    Example(
        "plain words of a foreign name",
        "<벨리 카르노젠 주프랑스:PS> 대사가 왔다.",
        "PS 벨리 카르노젠 (주프랑스 대사)",
    ),
    Example(
        "second part behind",
        "<줄리안:PS> 탕 <해온대:OG> 교수가 왔다.",
        "PS 줄리안 탕 (해온대 교수); OG 해온대",
    ),
    Example(
        "field",
        "<이은가:PS> <해온대:OG> <소비자학:PS:.6> 교수가 왔다.",
        "PS 이은가 (해온대 소비자학 교수); OG 해온대",
    ),
    Example("known name", "하늘은 베토벤 소나타를 연주했다.", "PS 베토벤"),
    Example("mission", "나래는 <주프랑스:PS> 대사를 불렀다.", ""),
    Example("measured", "강관과 <벨로판:PS>(18만8000톤)이 늘었다.", ""),
    Example("share", "나래가 컸고 <루멘다:PS>는 5.62% 올랐다.", ""),
    Example("among things", "석탄, <벨린탄:PS>과 구리가 늘었다.", ""),
    Example("among things", "<벨진:PS>·방수 기능이 있다.", ""),
    Example("brand", "<벨리온:PS>(beLON)과 <루멘다:PS>(Lumenda)가 늘었다.", ""),
    Example("market", "<오피스:PS:.99> 시장이 컸다. 서울 <오피스:PS:.99>는 비었다.", ""),
    Example(
        "bodies side by side",
        "<해온대-벨로나래:OG>, 협약을 맺었다. <해온대:OG>는 웃었다.",
        "OG 해온대 ×2; OG 벨로나래",
    ),
    Example("work or product", "브랜드 <미르하:PS:.8>는 팔렸다.", ""),
    Example("work or product", "‘<벨로나:PS> 서울 2025’가 열렸다. <벨로나:PS>는 내일까지다.", ""),
    Example("work or product", "‘<벨로나:PS>’ 콘퍼런스가 열렸다.", ""),
    Example("work or product", "<벨로나:PS> 솔루션을 썼다.", ""),
    Example("explained capitals", "투자자 분쟁(<IDSX:OG>) 절차에서 졌다. <IDSX:OG>는 길었다.", ""),
    Example(
        "explained capitals",
        "<해온 저장메모리:OG:.99>(<HSM:OG>)가 팔렸다. <HSM:OG>은 비싸다. <해온전자:OG>가 왔다.",
        "OG 해온전자",
    ),
    Example("phrase", "그는 <좋은 사람들:OG>을 만났다.", ""),
    Example("thing", "<RTX:OG:.6>6 ZIPCORE 골프채가 나왔다.", ""),
    Example("thing", "<SOP:OG>500지수가 올랐다.", ""),
    Example("thing", "<가온존스:OG> 30 산업평균지수는 올랐다.", ""),
    Example("thing", "<갤럭시:OG>를 사고 <아이폰 23 프로:OG>를 팔았다.", ""),
    Example("thing", "<나래전자:OG>가 만든 <NRB7X:OG>는 빠르다.", "OG 나래전자"),
    Example("thing", "규제 <샌드박스:OG>로 문을 열었다.", ""),
    Example("thing", "<AP:OG>와 칩셋이 팔렸다.", ""),
    Example("thing", "<GS:OG> 500은 올랐다.", ""),
    Example("thing", "<RTX:OG>는 지포스의 이름이다.", ""),
    Example("body before a thing", "<삼성 갤럭시:OG>가 팔렸다.", "OG 삼성"),
    Example("place by its ending", "<애리조나주 벨로니아:OG>에 짓는다.", "LC 애리조나주 벨로니아"),
    Example("explained capitals", "<열압착:OG>(<BTQ:OG>) 장비가 왔다.", ""),
    Example(
        "line before the name",
        "<삼성전자:OG>가 올랐다. <매수삼성전자:OG>는 웃었다. <삼성전자:OG>는 갔다.",
        "OG 삼성전자 ×3",
    ),
    Example("line before the name", "문을 <연다나래개발공사:OG>는 웃었다.", "OG 나래개발공사"),
    Example("line before the name", "<1위삼성전자:OG>는 웃었다.", "OG 삼성전자"),
    Example("line before the name", "<의혹 제기대구교육청:OG>, 자료 배포 중단", "OG 대구교육청"),
    Example("line before the name", "새 학교 <공개경기도교육청:OG>은 밝혔다.", "OG 경기도교육청"),
    Example("line before the name", "회사채 <미매각신세계건설:OG>도 발행했다.", "OG 신세계건설"),
    Example(
        "line before the name",
        "<중국 정부:OG>가 왔다. <노려중국 정부:OG>는 웃었다. <중국 정부:OG>는 갔다.",
        "OG 중국 정부 ×3",
    ),
    Example("line before the name", "<삼성전자SK하이닉스:OG>가 왔다.", "OG SK하이닉스"),
    Example("place by its ending", "<미국 애리조나 벨로니아:OG>에 짓는다.", "LC 미국 애리조나 벨로니아"),
    Example("credit", "나래전자 공장 전경. <연합뉴스:OG>\n문을 열었다.", ""),
    Example("credit", "나래전자 공장. 2024.1.2/<뉴스1:OG>나래전자가 문을 열었다.", ""),
    Example("term in hanja", "<정중동:PS:.9>(靜中動)의 해였다. <한나래:PS>(韓那來)는 웃었다.", "PS 한나래"),
    Example(
        "state behind the name",
        "<해리 하로 미:PS> <국익연구센터:OG> 국장이 왔다.",
        "PS 해리 하로 (미 국익연구센터 국장); OG 국익연구센터",
    ),
    Example(
        "office of a place",
        "<나하늘:PS> <해온인협회:OG> <강원지:PS:.7>회장이 왔다.",
        "PS 나하늘 (해온인협회 강원지회장); OG 해온인협회",
    ),
    Example("office of a place", "<융합기술원 미래사업그룹장:PS:.8>(전무)이 왔다.", "OG 융합기술원"),
    Example("explained capitals", "<가상환경:OG:.8>(XRQ)이 뜬다. <가상환경:OG:.8>은 넓다.", ""),
    Example(
        "generic",
        "<119:OG>에 알렸다. 시간(<T:OG>)이 든다. <시:OG>에 따르면 <시:PS> 주석은 갔다.",
        "PS 시 주석 (주석)",
    ),
    Example(
        "generic",
        "<나래강하대회:OG>가 열렸다. <항공나래감독관:OG>이 왔다. <벨로 코리아:OG>, <코리아:OG:.6>다.",
        "OG 벨로 코리아",
    ),
    Example("generic", "변호인은 <증인신문:OG:.8>을 했다. <지방자치단체:OG:.8>도 왔다.", ""),
    Example("credit", "물이 빠졌다.\n[<나래일보:OG> 함도연 기자] 물이 찼다.", ""),
    Example("credit", "물이 빠졌다.[<파이낸셜뉴스:OG>] 물이 찼다. 저작권자 ⓒ <나래일보:OG>, 무단 전재.", ""),
    Example(
        "credit before the name",
        "사진은 <제공가람은행:OG>이 냈다. <가람은행:OG>이다.",
        "OG 가람은행 ×2",
    ),
    Example(
        "holder of an office",
        "이날 <한 전:OG:.6> 위원장이 왔다. <한나래:PS> 전 위원장이다.",
        "PS 한나래=한 전 위원장 (전 위원장) ×2",
    ),
    Example(
        "label of a script",
        "<나하늘:PS>이 왔다. 물이 찼다. <도서린 / 해온구청장> 그렇다.",
        "PS 나하늘; PS 도서린 (해온구청장)",
    ),
    Example("people or language", "<중국산:OG:.6>과 <한국:LC> 것을 팔았다.", "LC 한국"),
    Example("credit", "해온 아파트. 뉴스1<DB:OG:.9>\n원주 <DB:OG:.9>가 이겼다.", "OG DB"),
    Example(
        "noun in hanja",
        "거안사위(<居安思危:PS>)를 읊고 <다카시 준:PS>(<高市順:PS>)이 왔다.",
        "PS 다카시 준=高市順 ×2",
    ),
    Example(
        "firm by its kind",
        "물류 스타트업 <원나래:PS>가 창고를 열었다. <원나래:PS>는 배송을 한다.",
        "OG 원나래 ×2",
    ),
    Example("firm by its kind", "<원나래:PS>, 30억원 규모 투자 유치", "OG 원나래"),
    Example("firm by its kind", "시험 업체인 <나바:PS:.8>의 주가가 올랐다.", "OG 나바"),
    Example("generic", "<중대재해처벌법:OG:.9>을 고친다. <빅테크:OG:.9>가 커졌다.", ""),
    Example("reporters", "(해온) <도서린:PS> 표은새 기자 = 물이 빠졌다.", ""),
    Example("reporters", "물이 빠졌다. <도서린:PS> 기자(seorin@haeon.kr)", ""),
    Example("surnames in hanja", "<尹:OG:.8> 측은 갔다. <尹-韓:OG:.8> 회동이다.", ""),
    Example("faction", "<親明:PS> 의원이 왔다.", ""),
    Example("team of a coach", "<홍도진호:PS:.7>가 이겼다. <홍도진:PS> 감독은 웃었다.", "PS 홍도진 (감독)"),
    Example("post abroad", "▲ <주 벨로니아:PS> 대사 <나하늘:PS>", "PS 나하늘 (주 벨로니아 대사)"),
    Example("faction", "<나하늘:PS>은 갔다. <친나하늘:OG:.9>이 모였다. <친나:OG:.9>가 섰다.", "PS 나하늘"),
    Example("gloss in hanja", "<도쿄도:OG>(<東京都:PS>)는 요청했다.", "OG 도쿄도=東京都 ×2"),
    Example("clan", "재단은 <양주 나:PS:.8>씨의 묘지를 돌려줬다.", ""),
    Example("tribe", "<호른족:PS:.8>은 옮겨 갔다.", ""),
    Example("generic", "재단은 <AI컨트롤타워:LC:.7>를 맡는다.", ""),
    Example("generic", "<솔잎봉투법:OG:.9>과 <나래법안:OG:.9>을 <해솔고법:OG:.9>이 살폈다.", "OG 해솔고법"),
    Example("generic", "<국제기구:OG:.9>가 검증한다.", ""),
    Example(
        "generic",
        "<포토뉴스:OG:.9> <사회복지관:OG:.9> <지역농협:OG:.9>과 <농축협:OG:.9>의 <협의회:OG:.9>가 열렸다.",
        "",
    ),
    Example("generic", "<ESS:OG:.9>를 짓는다.", ""),
    Example("explained capitals", "<에너지저장시스템:OG:.9>(<ESS:OG:.9>)이 늘었다.", ""),
    Example("generic", "<K-나물:OG:.9>이 잘 팔린다.", ""),
    Example("generic", "<가온동행카드:OG:.9>와 <가온양육수당:OG:.9>을 받는다.", ""),
    Example("among nouns", "잡화·<컨템포러리:OG:.7>를 판다. <라온직:OG:.7>·사무직은 는다.", ""),
    Example("among nouns", "농업인·<누리기업:OG:.7>에 빌려준다. KB국민·<신한:OG:.7>은 늘었다.", "OG 신한"),
    Example("generic", "<제1야당:OG:.9> 대표를 겨냥했다.", ""),
    Example("generic", "<코스피:OG:.9>가 내렸다.", ""),
    Example("generic", "<與:OG:.6>는 환영했다. <野:OG:.6>는 반대했다.", ""),
    Example("generic", "<편집국:OG:.9> 부국장을 지냈다.", ""),
    Example("generic", "<솔안위원:OG:.9>은 다섯이다.", ""),
    Example("kind of a party", "<제1야당 새길당:OG>이 이겼다.", "OG 새길당"),
    Example("credit", "물이 빠졌다.\n[해온 <나래:OG>=<새벽통신:OG>] 물이 찼다.", ""),
    Example("credit", "물이 빠졌다. [해온소방서 제공. 재판매 및 <DB:OG:.9> 금지]", ""),
    Example(
        "two states",
        "<한·미:OG:.6> 정상이 만났다. <한국:OG>과 <미국:OG>이다.",
        "OG 한국=한 ×2; OG 미국=미 ×2",
    ),
    Example("second part behind", "<알도:PS> 쳉 회장이 왔다.", "PS 알도 쳉 (회장)"),
    Example(
        "second part behind",
        "<캐슬린:PS> 오 <가온증권:OG> 수석이코노미스트는 답했다.",
        "PS 캐슬린 오 (가온증권 수석이코노미스트); OG 가온증권",
    ),
    Example(
        "foreign name by its looks", "카르벨린 오펠달 하원의원은 답했다.", "PS 카르벨린 오펠달 (하원의원)"
    ),
    Example(
        "foreign name by its looks",
        "<카르벨린:PS:.6> <오펠달 하원:OG:.5> 의원은 답했다.",
        "PS 카르벨린 오펠달 (하원 의원)",
    ),
    Example("plain words of a foreign name", "<기업용 벨로낸드:PS>가 늘었다.", ""),
    Example(
        "plain words of a foreign name", "<카르벨린 벨로닉스 보고서:PS>가 나왔다.", "PS 카르벨린 벨로닉스"
    ),
    Example("word glued before a name", "<회견마르타 로페스:PS>는 웃었다.", "PS 마르타 로페스"),
    Example(
        "body behind the name",
        "<카를로 벨로닌 벨로DS매니지 비즈니스:PS> 사장은 답했다.",
        "PS 카를로 벨로닌 (벨로DS매니지 비즈니스 사장); OG 벨로DS매니지 비즈니스",
    ),
    Example("reporters", "물이 빠졌다.\n<도서린:PS> 기자.\n[기자]\n네, 나와 있습니다.", ""),
    Example("reporters", "물이 빠졌다. <도서린:PS> 기자가 추적했습니다.", ""),
    Example(
        "reporters", "물이 빠졌다.\n<도서린:PS> 기자.\n[기자]\n네, 찼습니다. 해온에서 <도서린:PS>입니다.", ""
    ),
    Example("reporters", "물이 빠졌다.(취재 : <도서린:PS>)", ""),
    Example(
        "title behind a body",
        "<이나래:PS> 전 <새길당:OG> 대표가 왔다. "
        "<이도현:PS> 대표는 웃었다. <이:PS> 전 대표와 <이:PS> 대표가 만났다. <이:PS> 대표는 울었다.",
        "PS 이도현=이 대표 (대표) ×3; PS 이나래=이 전 대표 (전 새길당 대표) ×2; OG 새길당",
    ),
    Example("cabinet", "<윤 정부:PS:.9> 들어 줄었다.", "OG 윤 정부"),
    Example("cabinet", "<윤:PS:.9> 정부 들어 줄었다.", "OG 윤 정부"),
    Example("reporters", "물이 빠졌다.\n<도서린:PS>/<표은새:PS> 기자 seorin@haeon.kr", ""),
    Example("reporters", "물이 빠졌다.\n[촬영 <도서린:PS>]", ""),
    Example("reporters", "물이 빠졌다. /그래픽=<도서린:PS>", ""),
    Example("explained capitals", "월간 이용자 수(<MAX:OG>)는 늘었다. <MAX:OG>가 줄었다.", ""),
    Example("two with a hyphen", "<나하늘-도서린:PS:.5> 회동은 미뤄졌다.", "PS 나하늘; PS 도서린"),
    Example(
        "two with a hyphen",
        "<미르-세라:PS:.5>가 왔다. <미르:PS>와 <세라:PS>는 웃었다.",
        "PS 미르 ×2; PS 세라 ×2",
    ),
    Example("cabinet", "<나하늘:PS:.7> 정부 <법무부:OG> 장관이 왔다.", "OG 나하늘 정부; OG 법무부"),
    Example("cabinet", "<할로웨이:PS:.8> 행정부는 관세를 올렸다.", "OG 할로웨이 행정부"),
    Example(
        "label of a script",
        "불은 꺼졌습니다.\n[<라자루:OG:.8> 차크라 / 벨로니아 대통령]\n“다행입니다.”",
        "PS 라자루 차크라 (벨로니아 대통령)",
    ),
    Example(
        "label of a script",
        "불은 꺼졌습니다.\n[두메순/바람마을 주민 : “다행입니다.”]",
        "PS 두메순 (바람마을 주민)",
    ),
    Example(
        "constituency of a member",
        "<윤:PS> 의원(<인천 동구:OG>)은 웃었다.",
        "PS 윤 의원 (의원); LC 인천 동구",
    ),
    Example("part behind", "<해온지법:OG> 형사3-2부는 판결했다.", "OG 해온지법 형사3-2부"),
    Example("reporters", "(해온스포츠 <도서린:PS> 기자) 경기가 열렸다.", ""),
    Example(
        "government by its officials",
        "<솔내:LC:.8>군은 미술관을 연다. <천보람:PS> 솔내군수는 웃었다.",
        "PS 천보람 (솔내군수); OG 솔내군",
    ),
    Example("inside a word", "<대전:LC:.8>시민단체가 모였다.", ""),
    Example("generic", "<민주당사:OG:.8> 앞에 모였다.", ""),
    Example("clause", "<해온재단:OG>은 컸다. <해온재단은 크게:OG:.6> 웃었다.", "OG 해온재단 ×2"),
    Example("seldom a person", "<세정액:PS:.95>을 바꿨다. 세정액은 비싸다. 세정액이 샌다.", ""),
    Example("common noun", "<거북이:PS:.6>가 바다로 갔다.", ""),
    Example("common noun", "<소방차:OG:.3>가 왔다.", ""),
    Example("legal form", "피고는 <법무법인 새길:OG:.8>을 찾았다.", "OG 새길"),
    Example("legal form", "주식회사 <솔찬:LC:.6>은 컸다.", "OG 솔찬"),
    Example("legal form", "<법무법인:OG:.6> 새길은 답했다.", "OG 새길"),
    Example("legal form", "<천보람:PS>은 노무법인 <태온:PS:.6>을 찾았다.", "PS 천보람; OG 태온"),
    Example("department of a subject", "<솔빛대 물리학:OG:.8>과 교수들이 모였다.", "OG 솔빛대 물리학과"),
    Example("whole as elsewhere", "<세온해양:OG>은 컸다. <세온해:PS:.95>양 쪽은 웃었다.", "OG 세온해양 ×2"),
    Example("whole to its ending", "<한국:LC:.7>ESG기준원은 반대했다.", "OG 한국ESG기준원"),
    Example("whole to its ending", "<하노이:LC:.7>과학기술대를 나왔다.", "OG 하노이과학기술대"),
    Example("whole to its ending", "<한국:LC:.7>마사회는 반대했다.", "OG 한국마사회"),
    Example("noun behind", "<나래정밀 노사:OG:.8>가 합의했다.", "OG 나래정밀"),
    Example("noun behind", "<한국거래소 코스닥시장:LC>에서 거래됐다.", "OG 한국거래소"),
    Example(
        "holder of an office",
        "<해온소방본부 구조대 표민재 소방위:OG:.7>는 다쳤다.",
        "PS 표민재 (해온소방본부 구조대 소방위); OG 해온소방본부 구조대",
    ),
    Example(
        "holder of an office",
        "노무법인 <새길 계우진 노무사:PS:.5>는 웃었다.",
        "PS 계우진 (새길 노무사); OG 새길",
    ),
    Example("title of an official", "<해온경찰청 교통수사대장:OG:.8>이 사과했다.", "OG 해온경찰청"),
    Example("place before a body", "<독일 아헨공대:OG:.8>가 만들었다.", "OG 아헨공대; LC 독일"),
    Example(
        "place before a body", "<베트남 온새과학기술대:OG:.8>가 만들었다.", "OG 온새과학기술대; LC 베트남"
    ),
    Example("place before a body", "<일본 미나토케미컬:LC:.8>이 왔다.", "OG 미나토케미컬; LC 일본"),
    Example("kind before a firm", "소액 <해외송금업체 벨로 나래:PS>가 투자를 받았다.", "OG 벨로 나래"),
    Example("kind before a firm", "<물류 스타트업 도온:OG>이 나왔다.", "OG 도온"),
    Example("place before a body", "<미국 인텔:OG:.8>은 공장을 짓는다.", "OG 인텔; LC 미국"),
    Example("place before a body", "<미국 빌보드:OG:.8>가 밝혔다.", "OG 빌보드; LC 미국"),
    Example("place before a body", "<서울 세계보건기구:OG:.8>가 모였다.", "OG 세계보건기구; LC 서울"),
    Example("place before a body", "<용산 대통령실:OG>이 밝혔다.", "OG 대통령실; LC 용산"),
    Example("place before a body", "<예멘 반군 벨로티:OG>가 쐈다.", "OG 벨로티; LC 예멘"),
    Example(
        "place before a body", "<덴마크 제약사 노르딕바이오:OG:.8>가 개발했다.", "OG 노르딕바이오; LC 덴마크"
    ),
    Example(
        "two states",
        "<한국:OG>과 <미국:OG>은 답했다. <韓美:OG:.7>가 합의했다.",
        "OG 한국=韓 ×2; OG 미국=美 ×2",
    ),
    Example("body and part", "<누리은행:OG> <종로지점:LC:.6>은 닫았다.", "OG 누리은행 종로지점"),
    Example("part behind", "<누리은행:OG> 종로지점에 손님이 왔다.", "OG 누리은행 종로지점"),
    Example("part behind one passed over", "솔온대학교 화학공학과에서 출발했다.", "OG 솔온대학교 화학공학과"),
    Example("part behind", "<해온지법:OG> 형사 3단독은 판결했다.", "OG 해온지법 형사 3단독"),
    Example("state that becomes something", "<한국:OG>이 3대 강국이 되는 길이다.", "LC 한국"),
    Example("state that becomes something", "<한국:OG>이 5위 수출국으로 도약한 지 오래다.", "LC 한국"),
    Example(
        "state of a firm",
        "<美무디스:OG>가 낮췄다. <日도요타:PS:.8>다. <美국방부:OG>다.",
        "OG 무디스; OG 도요타; OG 美국방부; LC 美; LC 日",
    ),
    Example(
        "two states", "<남북한:OG>이 합의했다. <한국:OG>과 <북한:OG>이다.", "OG 한국=남 ×2; OG 북한=북 ×2"
    ),
    Example("bodies side by side", "<누리전자×나래은행:OG>이 연다.", "OG 누리전자; OG 나래은행"),
    Example(
        "abbreviation in brackets",
        "<세온누리:PS:.6>(SOE)은 컸다. <세온누리 박경식:PS:.4> 대표는 웃었다.",
        "PS 박경식 (세온누리 대표); OG 세온누리=SOE ×3",
    ),
    Example("abbreviation in brackets", "<세온해양:LC:.6>(SOE)은 컸다.", "OG 세온해양=SOE ×2"),
    Example("beginning of a word", "<이식혈관:PS:.6>외과 교수가 왔다.", ""),
    Example("beginning of a word", "<가온연구소:OG> <거시경:PS:.9>제실장이 왔다.", "OG 가온연구소"),
    Example(
        "body before the name",
        "한밭중공업은 쉰다. <한밭중공업 박경식:PS:.4> 대표이사는 떠났다.",
        "PS 박경식 (한밭중공업 대표이사); OG 한밭중공업 ×2",
    ),
    Example("office behind the name", "<남궁진 한울고:PS:.6> 교사는 웃었다.", "PS 남궁진 (한울고 교사)"),
    Example("office behind the name", "<차크라 환노:PS:.6>위원장은 웃었다.", "PS 차크라 (환노위원장)"),
    Example(
        "called by the given name", "<최강민:PS>은 웃었다. <강민이:PS:.6>가 넘어졌다.", "PS 최강민=강민 ×2"
    ),
    Example(
        "foreign name by its looks",
        "<나카벨시:PS> 쇼타 <일본:LC> 총리는 웃었다.",
        "PS 나카벨시 쇼타 (일본 총리); LC 일본",
    ),
    Example(
        "foreign name by its looks",
        "<안토니오:PS> 벨루넨 <이탈리아:LC> 총리는 웃었다.",
        "PS 안토니오 벨루넨 (이탈리아 총리); LC 이탈리아",
    ),
    Example("doubtful title", "<문가람:PS> <소방위:OG:.6>는 다쳤다.", "PS 문가람 (소방위)"),
    Example("doubtful title", "<문가람:PS> <장기이식센터장:LC:.6>은 웃었다.", "PS 문가람 (장기이식센터장)"),
    Example(
        "particle cut off",
        "<미겔 산타로사가:PS:.8> 쳤다. <산타로사:PS>는 달렸다.",
        "PS 미겔 산타로사=산타로사 ×2",
    ),
    Example(
        "particle cut off", "<미겔 산타로사가:PS:.8> 쳤다. 산타로사는 달렸다.", "PS 미겔 산타로사=산타로사 ×2"
    ),
    Example("surname inside the word", "고<세준:PS:.6>은 웃었다.", "PS 고세준"),
    Example(
        "syllable cut off",
        "<김규:PS:.8>판 해온연구원 실장은 웃었다.",
        "PS 김규판 (해온연구원 실장)",
    ),
    Example("syllable cut off", "<도하:PS:.8>란 과장이다.", "PS 도하란 (과장)"),
    Example("from the word's beginning", "해온<시의회:OG:.6>는 나섰다.", "OG 해온시의회"),
    Example(
        "name before a body",
        "<표민재 새샘교육청:OG:.95> 교육장은 말했다.",
        "PS 표민재 (새샘교육청 교육장); OG 새샘교육청",
    ),
    Example(
        "name before a body",
        "<한서진 새샘교육청:OG:.7> 교육장은 말했다.",
        "PS 한서진 (새샘교육청 교육장); OG 새샘교육청",
    ),
    Example("full name alone", "<문크람:PS>이 왔다. <문크람 오늘:PS:.4>도 왔다.", "PS 문크람 ×2"),
    Example(
        "body behind the name",
        "<환경안전부:OG>는 크다. <벨로닌 환경안전부:PS:.8> 장관은 말했다.",
        "PS 벨로닌 (환경안전부 장관); OG 환경안전부 ×2",
    ),
    Example(
        "body behind the name",
        "<카를로 벨로닌 엔비디아:PS:.9> 옴니버스 기술 부문 부사장은 말했다.",
        "PS 카를로 벨로닌 (엔비디아 옴니버스 기술 부문 부사장); OG 엔비디아",
    ),
    Example(
        "government by its council",
        "<해온시:LC:.8>는 나섰다. <해온시의회:OG>는 반겼다.",
        "OG 해온시; OG 해온시의회",
    ),
    Example(
        "place by its council", "<서라:PS:.6>의 밤이다. <서라시의회:OG>는 반겼다.", "OG 서라시의회; LC 서라"
    ),
    Example(
        "head of state",
        "<에두아르 발루아 벨로니아:PS:.8> 대통령이 왔다. <발루아:PS>는 웃었다.",
        "PS 에두아르 발루아=발루아 (벨로니아 대통령) ×2; LC 벨로니아",
    ),
    Example(
        "before a state's officer", "<우즈벡:PS> 총리가 왔다. <印:PS> 외교장관도 왔다.", "LC 우즈벡; LC 印"
    ),
    Example("head of state", "<벨로니아:OG:.6> 대통령이 왔다.", "LC 벨로니아"),
    Example("club by its ending", "<솔샘 나이츠:PS:.6>가 이겼다.", "OG 솔샘 나이츠"),
    Example("office of the lexicon", "<기획재정부:LC:.8>는 나섰다.", "OG 기획재정부"),
    Example("firm by its ending", "<솔찬시스템즈:PS:.8>는 컸다.", "OG 솔찬시스템즈"),
    Example("craft", "<유등:PS:.6> 장인 <류연화:PS>는 웃었다.", "PS 류연화 (유등 장인)"),
    Example(
        "name in two",
        "<제이슨:PS> <머서 오로라모빌리티:OG:.8> 대표는 웃었다. 머서는 울었다.",
        "PS 제이슨 머서=머서 (오로라모빌리티 대표) ×2; OG 오로라모빌리티",
    ),
    Example("firm by its stem", "<솔찬모빌리티:OG>는 컸다. <솔찬:PS:.7>은 작다.", "OG 솔찬모빌리티=솔찬 ×2"),
    Example(
        "name before a tagged body",
        "계우진 <모아랩:PS:.6> 대표는 말했다.",
        "PS 계우진 (모아랩 대표); OG 모아랩",
    ),
    Example(
        "between name and title",
        "<마르타 린드홀름:PS> <노르딘:PS:.6> 총리가 왔다.",
        "PS 마르타 린드홀름 (노르딘 총리); LC 노르딘",
    ),
    Example(
        "between name and title",
        "<한도윤:PS> <모아랩:PS:.6> 대표는 말했다.",
        "PS 한도윤 (모아랩 대표); OG 모아랩",
    ),
    Example("occupation before", "악수했다. <공동취재단 빈 타난:PS> 왕세자는 컸다.", "PS 빈 타난 (왕세자)"),
    Example(
        "Korean name apart",
        "<도건영 보름프리미어:PS> 단장은 말했다.",
        "PS 도건영 (보름프리미어 단장); OG 보름프리미어",
    ),
    Example(
        "between head and title",
        "<모아댄:PS>은 컸다. <모아댄:PS>이 낸 가방이다. <도서린:PS> <모아댄:PS> 대표는 말했다.",
        "PS 도서린 (모아댄 대표); OG 모아댄 ×3",
    ),
    Example(
        "between head and title",
        "<위드온:PS>은 컸다. <위드온:PS>이 냈다. 도서린 <위드온:PS> 대표는 말했다.",
        "PS 도서린 (위드온 대표); OG 위드온 ×3",
    ),
    Example("owner of a bracket", "<헬싱온:PS:.6>(<Helsing On:OG>)은 컸다.", "OG 헬싱온=Helsing On ×2"),
    Example("marks", "<‘해온시의회:OG:.6>’는 나섰다.", "OG 해온시의회"),
    Example("tail of a word", "어린이<과학관:PS:.95>이 문을 열었다.", ""),
    Example("half of a word", "AI-<ZATION:OG:.6> 시대다.", ""),
    Example("generic", "<메모리개발담당:OG:.6>을 맡았다.", ""),
    Example(
        "generic",
        "<도서린:PS> <前:OG:.6> 회장은 <창립총회:OG>와 <개척교회:OG>를 찾았다.",
        "PS 도서린 (前 회장)",
    ),
    Example(
        "generic",
        "<회사:OG:.6>는 컸다. <해온시:OG>의회는 작았다. <해온시의회:OG>는 울었다.",
        "OG 해온시의회 ×2",
    ),
    Example("people or language", "<한국인:LC:.7>은 줄었다.", ""),
    Example("local office", "<대전시장:OG:.6>은 웃었다.", ""),
    Example("local office", "<해온군수:OG:.6>는 웃었다.", ""),
    Example("head of a body", "<장기이식센터장:OG:.95>이 왔다.", ""),
    Example("head of a body", "<나래솔내기업협의회장:LC:.95>이 왔다.", ""),
    Example("inside a word", "<서울:LC>의 밤이다. <서울시:OG:.6>민은 반겼다.", "LC 서울"),
    Example("inside a word", "<서울:LC:.8>시민은 반겼다.", ""),
    Example("inside a word", "<더불어민주당:OG:.6>원 <천보람:PS>씨가 왔다.", "PS 천보람 (더불어민주당원)"),
    Example("inside a word", "더불어<민주:OG:.6>당원들이 모였다.", ""),
    Example("inside a word", "<대전시:OG:.7>민단체가 모였다.", ""),
    Example("inside a word", "<민주당:OG:.7>사 앞에 모였다.", ""),
    Example("inside a word", "<누리은행:OG:.7>장은 웃었다.", ""),
    Example("inside a word", "노<상주:LC:.6>차장은 좁다.", ""),
    Example("overlap", "<솔샘 이글스:PS:.6>가 이겼다.", "OG 솔샘 이글스"),
    Example(
        "label by majority",
        "<가온재단:OG>은 컸다. <가온재단:OG>은 더 컸다. <가온재단:LC:.6>은 작았다.",
        "OG 가온재단 ×3",
    ),
    Example(
        "label by majority",
        "<해온군:LC>은 답했다. <해온군:LC>은 막았다. <해온군:OG>은 나섰다.",
        "OG 해온군 ×3",
    ),
    Example("label by majority", "법무법인 <단호:OG:.6>는 왔다. <단호:PS:.9> 측은 웃었다.", "OG 단호 ×2"),
    Example("label by majority", "<도한샘:PS:.6>이 왔다. <도한샘:OG:.6>은 웃었다.", "PS 도한샘 ×2"),
    Example("label by the full name", "<람 타파:PS>가 왔다. <타파:OG:.6>는 웃었다.", "PS 람 타파=타파 ×2"),
    Example(
        "place or club",
        "<포항 스틸러스:OG>가 이겼다. <포항:LC>에서 비가 왔다. <포항:LC>은 3위다.",
        "OG 포항 스틸러스=포항 ×2; LC 포항",
    ),
    Example(
        "place or club",
        "<포항 스틸러스:OG>가 이겼다. <포항:LC:.8> 감독은 웃었다.",
        "OG 포항 스틸러스=포항 ×2",
    ),
    Example(
        "place or club", "<포항:LC>, 또 이겼다\n<포항 스틸러스:OG>가 이겼다.", "OG 포항 스틸러스=포항 ×2"
    ),
    Example("short for a firm", "<솔찬전자:OG>가 컸다. <솔찬:LC:.8>의 주가가 올랐다.", "OG 솔찬전자=솔찬 ×2"),
    Example(
        "other name of a government",
        "<강원도:OG> 관계자는 말했다. <강원특별자치도:LC:.8>는 나섰다.",
        "OG 강원특별자치도=강원도 ×2",
    ),
    Example("body, no place", "<백악관:LC:.6>은 답했다.", "OG 백악관"),
    Example("means of sending", "<텔레그램:OG:.8>으로 보냈다.", ""),
    Example("place by its ending", "<푸른해협:OG:.8>을 지났다.", "LC 푸른해협"),
    Example("ground", "<나래군:OG:.6>에서는 비가 왔다.", "LC 나래군"),
    Example("ground", "<나래군:OG> 남쪽에 눈이 왔다.", "LC 나래군"),
    Example("states together", "<이란:OG>과 <미국:LC>이 만났다.", "OG 이란; OG 미국"),
    Example(
        "states together", "<한국:LC>·<미국:LC>·<일본:LC> 외교 차관이 만났다.", "OG 한국; OG 미국; OG 일본"
    ),
    Example(
        "members in brackets",
        "대표팀은 <송재윤:OG:.6>(<LG:OG>) 정민하(KT)다.",
        "PS 송재윤; PS 정민하; OG LG; OG KT",
    ),
    Example("surname addressed", "박씨는 웃었다.", "PS 박씨"),
    Example("surname addressed", "박아무개 변호사는 웃었다.", "PS 박아무개 (변호사)"),
    Example("letter", "A씨는 왔다.", "PS A씨"),
    Example("letter", "ㄱ씨는 왔다. ㄴ(34)씨는 갔다. 글씨가 ㅋㅋ 씨.", "PS ㄱ씨; PS ㄴ씨"),
    Example(
        "ending before an abbreviation",
        "국제해양보전기구(IOCO) 총회가 열렸다.",
        "OG 국제해양보전기구=IOCO ×2",
    ),
    Example("body of the lexicon", "기획재정부는 나섰다.", "OG 기획재정부"),
    Example("new name before a title", "문가람 시장은 웃었다.", "PS 문가람 (시장)"),
    Example("new name behind a title", "배우 표민재가 왔다.", "PS 표민재 (배우)"),
    Example(
        "name taken for a verb", "심다해 <해온시:OG> 국장은 말했다.", "PS 심다해 (해온시 국장); OG 해온시"
    ),
    Example(
        "name taken for a verb", "곽형대 <해온시:OG> 국장은 말했다.", "PS 곽형대 (해온시 국장); OG 해온시"
    ),
    Example(
        "appointed", "◇승진 ▲인사과장 마은정 ▲총무과장 문가람", "PS 마은정 (인사과장); PS 문가람 (총무과장)"
    ),
    Example("departments", "<해온시:OG>는 바쁘다. 기획조정실은 나섰다.", "OG 해온시; OG 기획조정실"),
    Example("ending of a proper noun", "나래경찰서는 나섰다.", "OG 나래경찰서"),
    Example("ending of a proper noun", "다루은행은 컸다.", "OG 다루은행"),
    Example("ending of a proper noun", "두루투자증권이 나섰다.", "OG 두루투자증권"),
    Example("ending of a proper noun", "돈은 옥담은행에서 빌렸다.", "OG 옥담은행"),
    Example(
        "ending before people", "새길당 <김서윤:PS> 의원은 웃었다.", "PS 김서윤 (새길당 의원); OG 새길당"
    ),
    Example("equated", "<국제해양보전기구:OG>(IOCO)는 컸다.", "OG 국제해양보전기구=IOCO ×2"),
    Example(
        "equated",
        "<해온중소기업협회:OG>(회장 <도서린:PS>, 이하 <나래비즈:OG>)가 왔다. <나래비즈:OG>는 웃었다.",
        "PS 도서린 (해온중소기업협회 회장); OG 해온중소기업협회=나래비즈 ×3",
    ),
    Example("people read", "김모(53)씨가 왔다.", "PS 김모"),
    Example("people read", "<벨리 카르노젠 국무원장:PS>이 왔다.", "PS 벨리 카르노젠 (국무원장)"),
    Example("people read", "<벨리 카르노젠 방위대신:PS>이 왔다.", "PS 벨리 카르노젠 (방위대신)"),
    Example("again", "<문태경:PS> 시장이 왔다. 문태경은 웃었다.", "PS 문태경 (시장) ×2"),
    Example("again", "<문태경:PS>이 왔다. 문태경시장은 웃었다.", "PS 문태경 (시장) ×2"),
    Example(
        "title behind a body",
        "<한서진 새샘교육청:OG:.95> 교육장은 말했다. 한 교육장은 웃었다.",
        "PS 한서진=한 교육장 (새샘교육청 교육장) ×2; OG 새샘교육청",
    ),
    Example(
        "title behind a body",
        "<모성준:PS> <두람중공업:OG> 대표이사가 왔다. 모 대표이사는 웃었다.",
        "PS 모성준=모 대표이사 (두람중공업 대표이사) ×2; OG 두람중공업",
    ),
    Example(
        "surname with title", "<이상협:PS> 위원이 왔다. 이 위원은 웃었다.", "PS 이상협=이 위원 (위원) ×2"
    ),
    Example(
        "surname with title",
        "<노경우:PS> 대통령은 웃었다. 盧 대통령은 떠났다.",
        "PS 노경우=盧 대통령 (대통령) ×2",
    ),
    Example(
        "foreign surname",
        "<마르타 린드홀름:PS> 총리가 왔다. 린드홀름은 웃었다.",
        "PS 마르타 린드홀름=린드홀름 (총리) ×2",
    ),
    Example("foreign surname", "용접공 <람 타파:PS>가 왔다. 타파는 웃었다.", "PS 람 타파=타파 (용접공) ×2"),
    Example("introduced", "<오:PS> 감독은 웃었다. 오진태 감독은 울었다.", "PS 오진태=오 감독 (감독) ×2"),
    Example("introduced", "<지:PS> 감독은 웃었다. 감독 지석훈(50)이 왔다.", "PS 지석훈=지 감독 (감독) ×2"),
    Example("introduced", "오진태/이글스 감독\n<오:PS> 감독은 웃었다.", "PS 오진태=오 감독 (이글스 감독) ×2"),
    Example("hanja of a state", "<한국:OG>은 답했다. 韓, 나섰다.", "OG 한국=韓 ×2"),
    Example(
        "other form of a body",
        "<한국경영자총협회:OG>가 반대했다. 경총은 답했다.",
        "OG 한국경영자총협회=경총 ×2",
    ),
    Example(
        "abbreviation of a body",
        "<한빛경제연구원:OG>은 컸다. 한경연은 웃었다.",
        "OG 한빛경제연구원=한경연 ×2",
    ),
    Example(
        "abbreviation of a body",
        "<국립온새해양연구원:OG>은 컸다. 온해연은 웃었다.",
        "OG 국립온새해양연구원=온해연 ×2",
    ),
    Example("reporters", "물이 빠졌습니다.\n<함도연:PS> 기자가 보도합니다.", ""),
)

# Where a step keeps its hands off: each comes out wrong where the step goes too far.
LIMITS: tuple[Example, ...] = (
    Example(
        "bodies side by side",
        "<메르세데스-벤츠코리아:OG>는 컸다. <벤츠코리아:OG>는 웃었다.",
        "OG 메르세데스-벤츠코리아=벤츠코리아 ×2",
    ),
    Example("society of a place", "행사를 벌이고 상인회와 힘을 모은다. 2025학년도 총동문회도 왔다.", ""),
    Example(
        "between head and title",
        "<나하늘:PS>이 왔다. <도서린:PS>도 왔다. <나하늘:PS>·<도서린:PS> 회장은 말했다.",
        "PS 나하늘 (회장) ×2; PS 도서린 (회장) ×2",
    ),
    Example("ending before an abbreviation", "가온저장시스템(ESS)이 늘었다.", ""),
    Example("ending before an abbreviation", "고전압 배터리시스템(BSX)을 바꿨다. 석유회사(QPX)도 왔다.", ""),
    Example("abbreviation in brackets", "<미국 워싱턴:LC:.8>(DCX)을 찾았다.", "LC 미국 워싱턴"),
    Example("bodies side by side", "<LG 헬로비전:OG:.9>이 왔다.", "OG LG 헬로비전"),
    Example("kind of a party", "<초록우산 어린이재단:OG:.9>이 왔다.", "OG 초록우산 어린이재단"),
    Example("makers of a work", "완제기(제작 마친 비행기) 수출이 늘었다.", ""),
    Example("credit", "사진 : <연합뉴스:OG>가 보도했다.", "OG 연합뉴스"),
    Example("thing", "<닛케이:OG:.9>는 2일 보도했다.", "OG 닛케이"),
    Example("kind of a party", "<한국 한국학회:OG:.9>가 왔다.", "OG 한국 한국학회"),
    Example("abbreviation in brackets", "<가온저장:LC>(ESS)이 늘었다.", "LC 가온저장"),
    Example("Korean name apart", "<마르코 벨로닌:PS> 총리는 말했다.", "PS 마르코 벨로닌 (총리)"),
    Example(
        "between head and title",
        "<이준석:PS>이 냈다. <도서린:PS> <이준석:PS> 대표는 말했다.",
        "PS 이준석 (대표) ×2; PS 도서린",
    ),
    Example(
        "between head and title",
        "<위드온:PS>은 갔다. <위드온:PS>이 냈다. 하지만 <위드온:PS> 대표는 말했다.",
        "PS 위드온 (대표) ×3",
    ),
    Example("name before a body", "<백악관 새벽회의:OG> 조정관은 답했다.", "OG 백악관 새벽회의"),
    Example("thing in brackets", "<벨라:PS:.8>(보컬)와 <루나:PS:.8>(딸)다.", "PS 벨라; PS 루나"),
    Example(
        "body of an age",
        "<나하늘:PS>(22·회사원), <도서린:PS>(31·여성)이 왔다.",
        "PS 나하늘 (회사원); PS 도서린",
    ),
    Example("two names in a row", "<하야시 마나미:PS:.7> 감독이 왔다.", "PS 하야시 마나미 (감독)"),
    Example("two names in a row", "<하야시 마나미:PS:.7>(<나하늘:PS> 분)", "PS 하야시 마나미; PS 나하늘"),
    Example("two names in a row", "<하야시 마나미:PS> <나하늘:PS> 부부", "PS 하야시 마나미; PS 나하늘"),
    Example("two names in a row", "<벨라 도서린:PS:.6> <나하늘:PS>이 왔다.", "PS 벨라 도서린; PS 나하늘"),
    Example("two names in a row", "<도서린 벨라:PS:.6> <나하늘:PS>이 왔다.", "PS 도서린 벨라; PS 나하늘"),
    Example("among people", "<나하늘:PS>, <도서린:PS>, 고구마, 배추전을 냈다.", "PS 나하늘; PS 도서린"),
    Example("among people", "<나하늘:PS>, <도서린:PS>, 문가람동에서 왔다.", "PS 나하늘; PS 도서린"),
    Example("among people", "<나하늘:PS>, 자전거, 이용권, <표은새:PS>가 있었다.", "PS 나하늘; PS 표은새"),
    Example(
        "ending before an abbreviation",
        "주가연계증권(ELS), 투자은행(IB), 시스템(HTS), 보수야당(KP)을 말했다.",
        "",
    ),
    Example("credit", "“안녕하세요, <해온뉴스:OG> 나하늘입니다.”", "OG 해온뉴스"),
    Example("explained capitals", "저비용항공사(<LCX:OG>)와 해온안정 위원회(<HSX:OG>)가 컸다.", "OG HSX"),
    Example("departments", "<해온시:OG>는 주택과 공장을 짓는다. 복지국가 이전의 일이다.", "OG 해온시"),
    Example("ending of a proper noun", "증인신문이 열렸다.", ""),
    Example(
        "ending before people",
        "같은당 <김서윤:PS> 의원과 보수야당 <도서린:PS> 의원이 왔다.",
        "PS 김서윤 (의원); PS 도서린 (의원)",
    ),
    Example(
        "post abroad",
        "<주하람:PS> 대사가 왔다. <주나래:PS> 총영사 <나하늘:OG>이 왔다.",
        "PS 주하람 (대사); PS 주나래 (총영사); OG 나하늘",
    ),
    Example(
        "place before a body",
        "<일본 도요스시장:LC:.8>이 열렸다. <울산 나래호텔:LC:.8>이 섰다.",
        "LC 일본 도요스시장; LC 울산 나래호텔",
    ),
    Example("name taken for a verb", "기소된 <해온농협:OG> 조합장이 왔다.", "OG 해온농협"),
    Example("new name before a title", "서온초 교사가 왔다.", "OG 서온초"),
    Example("people read", "<비명계:PS> 의원은 <유효성:PS> 검사를 했다.", ""),
    Example("people read", "에너지 <소:PS>모를 줄였다. <소:PS>모씨는 웃었다.", "PS 소모"),
    Example("people read", "<누리AI:OG>(<구:PS> 벨로박스)에 <두 딸:PS>이 다닌다.", "OG 누리AI"),
    Example("generic", "<인사청문회:OG>가 <주가연계증권:OG>을 다뤘다. <무소속:OG>이다.", ""),
    Example(
        "ending of a proper noun",
        "진짜뉴스를 찾는 대형은행이 미래모빌리티를 앞세웠다. 신재생에너지법은 남았다.",
        "",
    ),
    Example("credit", "[<새벽일보:OG> 해온=나하늘 기자] 비가 왔다.", ""),
    Example("body of the lexicon", "(해온=연합뉴스) 비가 왔다. 대법원서 이겼다.", "OG 대법원"),
    Example("generic", "<한미동맹:OG>은 굳다. <해온약품동맹:OG>이 섰다.", "OG 해온약품동맹"),
    Example("equated", "<나하늘:PS>(<羅河訥:PS>.55) 국장이 왔다.", "PS 나하늘=羅河訥 (국장) ×2"),
    Example("people read", "<최선 고양시장:PS>이 왔다.", "PS 최선 (고양시장)"),
    Example("introduced", "<문:PS> 장관은 웃었다. 안전 문제가 장관에게 갔다.", "PS 문 장관 (장관)"),
    Example("equated", "<나하늘:PS>(haneulhaeon.co.kr) 국장이 왔다.", ""),
    Example(
        "introduced",
        "<도:PS:.9> 의원이 왔다. 도의회 <나하늘:PS> 의원이 왔다.",
        "PS 도 의원 (의원); PS 나하늘 (의원)",
    ),
    Example("term in hanja", "<리훙춘:PS:.9>(<李鴻春:PS>) 위원이 왔다.", "PS 리훙춘=李鴻春 (위원) ×2"),
    Example("village", "<박소리:PS> 시장은 논의하면 <박소리:PS>답게 했다.", "PS 박소리 (시장) ×2"),
    Example("one of several", "<한나래:PS> 의원이 왔다. <한:PS> 의원은 갔다.", "PS 한나래=한 의원 (의원) ×2"),
    Example(
        "constituency of a member",
        "<나하늘:PS> 의원(<부산 중:OG:.4>·<영도:PS:.9>)이 왔다.",
        "PS 나하늘 (의원); LC 부산 중; LC 영도",
    ),
    Example("cabinet", "<윤정부:PS>의 일이다.", "OG 윤정부"),
    Example("work or product", "단편소설 ‘<윤소정:PS>’을 읽었다.", ""),
    Example("generic", "<도의회:PS> <나하늘:PS> 의원이 왔다.", "PS 나하늘 (의원)"),
    Example(
        "body before the name",
        "<새별파트너스 박경식:PS> 이사가 왔다.",
        "PS 박경식 (새별파트너스 이사); OG 새별파트너스",
    ),
    Example("firm by its kind", "해온시 소속사 <도서린:PS> 대표가 왔다.", "PS 도서린 (대표)"),
    Example(
        "credit before the name", "<연합뉴스TV:OG>와 <연합뉴스:OG>가 왔다.", "OG 연합뉴스TV; OG 연합뉴스"
    ),
    Example("market", "<애드먼즈:PS> 시장이 왔다.", "PS 애드먼즈 (시장)"),
    Example("nobody", "<임원진:PS> 씨가 왔다.", "PS 임원진"),
    Example("thing called like somebody", "<코란도:PS> 감독이 왔다.", "PS 코란도 (감독)"),
    Example("field", "<해온대:OG> <도영학:PS> 교수가 왔다.", "PS 도영학 (해온대 교수); OG 해온대"),
    Example("line-up", "배우와 가수의 앨범이다. <가온그룹:OG> FRE(환경, 사회, 구조)가 왔다.", "OG 가온그룹"),
    Example("known name", "<벨리 트럼프:PS> 대표가 왔다.", "PS 벨리 트럼프 (대표)"),
    Example("mission", "<주보라:PS> 대사가 왔다.", "PS 주보라 (대사)"),
    Example("measured", "<로페스:PS>(18명)가 왔다.", "PS 로페스"),
    Example("share", "<로페스:PS>는 45.2%를 얻었다.", "PS 로페스"),
    Example("share", "<벨리노:PS>는 5명을 이겼다.", "PS 벨리노"),
    Example("among things", "회장, <도하늘:PS>과 감독이 왔다.", "PS 도하늘"),
    Example("among things", "구리, <도하늘:PS> 회장과 석탄이 있다.", "PS 도하늘 (회장)"),
    Example("brand", "<로페스:PS>(Lopes)와 <도하늘:PS>(ABCD)이 왔다.", "PS 로페스=Lopes ×2; PS 도하늘"),
    Example("market", "<원강수:PS:.9> 시장이 왔다.", "PS 원강수 (시장)"),
    Example("work or product", "소설 <도서린:PS> 작가가 왔다.", "PS 도서린 (작가)"),
    Example(
        "work or product",
        "‘<도서린:PS> 2025’와 ‘<벨로나:PS> 2025’, 가수의 앨범과 콘서트다.",
        "PS 도서린; PS 벨로나",
    ),
    Example("work or product", "<로페스:PS> 솔루션과 <벨로나:PS> 출시 행사.", "PS 로페스"),
    Example("explained capitals", "해온협의체(<IDSX:OG>)가 섰다.", "OG IDSX"),
    Example("explained capitals", "<누리반도체:OG:.9>(<NSCX:OG>)가 섰다.", "OG 누리반도체=NSCX ×2"),
    Example("gloss in hanja", "<홍길동:PS>(<洪吉童:PS>)이 왔다.", "PS 홍길동=洪吉童 ×2"),
    Example("clan", "<나하늘:PS>이 왔다. <나:PS>씨의 집이다.", "PS 나하늘=나씨 ×2"),
    Example("equated", "<표은새:PS>(본명 <도서린:PS>)가 왔다.", "PS 표은새=도서린 ×2"),
    Example("cabinet", "<전:PS:.5> 정부 탓이다.", ""),
    Example(
        "cabinet", "<도정권:PS>이 골을 넣었다. <노정부:PS> 선수도 넣었다.", "PS 도정권; PS 노정부 (선수)"
    ),
    Example(
        "cabinet",
        "<도정권:PS> 때였다. <도서린:PS> 대통령이 왔다.",
        "PS 도서린 (대통령); OG 도정권",
    ),
    Example("publisher", "보고서를 썼다. 320쪽 분량이다. 새봄을 쓴 작가다. 240쪽이다.", ""),
    Example("one of several", "<전:PS> 의원은 갔다.", ""),
    Example(
        "one of several", "<이하늘:PS> 시장이 왔다. <이:PS> 시장은 웃었다.", "PS 이하늘=이 시장 (시장) ×2"
    ),
    Example(
        "foreign name by its looks", "<스테인 머미:PS>나 <조지대:OG>는 웃었다.", "PS 스테인 머미; OG 조지대"
    ),
    Example("foreign name by its looks", "카르벨린 벨로닉스 모델이 나왔다.", ""),
    Example("foreign name by its looks", "폴 댄스 강사는 웃었다.", ""),
    Example("plain words of a foreign name", "<나윤 정부:PS:.9> 들어 줄었다.", "OG 나윤 정부"),
    Example("among nouns", "사무직·<새별공사:OG:.7>를 봤다.", "OG 새별공사"),
    Example(
        "generic", "<희망을만드는법:OG:.9>과 <해온지법:OG:.9>이 답했다.", "OG 희망을만드는법; OG 해온지법"
    ),
    Example("couple", "<나하늘 벨로:PS> 부부가 왔다.", "PS 나하늘 벨로"),
    Example("surname in hanja", "<韓:LC:.8>은 답했다. <한나래:PS> 의원이 왔다.", "PS 한나래 (의원); LC 韓"),
    Example(
        "surname in hanja",
        "<한나래:PS> 대표는 떠났다. <韓:OG:.5> 대표는 웃었다. <韓:OG> 총리도 왔다.",
        "PS 한나래=韓 대표 (대표) ×2; OG 韓",
    ),
    Example("short particle", "<김해선:PS> 교수는 답했다.", "PS 김해선 (교수)"),
    Example("reporters", "촬영을 마친 <도서린:PS>이 웃었다.", "PS 도서린"),
    Example("states together", "<한국:OG>·<아프리카:LC> 정상회의가 열렸다.", "OG 한국; LC 아프리카"),
    Example(
        "part behind",
        "<해온병원:OG> 감염내과 <도서린:PS> 교수가 왔다.",
        "PS 도서린 (해온병원 감염내과 교수); OG 해온병원 감염내과",
    ),
    Example("two with a hyphen", "<라울-오르테가:PS>가 왔다.", "PS 라울-오르테가"),
    Example("cabinet", "<나하늘:PS> 정부청사에 갔다.", "PS 나하늘"),
    Example("label of a script", "불은 꺼졌습니다.\n[해온시청 / 담당 과장]\n“다행입니다.”", ""),
    Example(
        "constituency of a member",
        "<윤:PS> 의원(<새길당:OG>)은 웃었다.",
        "PS 윤 의원 (새길당 의원); OG 새길당",
    ),
    Example("inside a word", "<온새당:OG:.6>내 반발이 컸다.", "OG 온새당"),
    Example(
        "label by majority",
        "<해온시청:OG:.6>은 답했다. 사람들이 <해온시청:LC:.6>에 모였다.",
        "OG 해온시청; LC 해온시청",
    ),
    Example(
        "label by majority",
        "<나래군:OG>은 도로를 막았다. <나래군:LC>에서는 비가 왔다.",
        "OG 나래군; LC 나래군",
    ),
    Example("noun behind", "<해온시 예산담당관:OG:.8>이 맡았다.", "OG 해온시 예산담당관"),
    Example("noun behind", "<연세대 북한연구원:OG:.8>은 답했다.", "OG 연세대 북한연구원"),
    Example("short for a firm", "<강남건설:OG>은 <강남:LC>에 있다.", "OG 강남건설; LC 강남"),
    Example(
        "other name of a government",
        "<강원도:OG> 관계자는 말했다. <강원특별자치도:LC:.8> 곳곳에 비가 왔다.",
        "OG 강원도; LC 강원특별자치도",
    ),
    Example(
        "other name of a government",
        "<강원도:OG> 관계자는 말했다. <강원특별자치도:LC:.8>에서는 비가 왔다.",
        "OG 강원도; LC 강원특별자치도",
    ),
    Example("body, no place", "<백악관:LC:.6> 앞에 모였다.", "LC 백악관"),
    Example(
        "members in brackets",
        "<한국은행:OG:.9>(<한은:OG:.8>)과 <금융위원회:OG>(<금융위:OG>)가 만났다.",
        "OG 한국은행=한은 ×2; OG 금융위원회=금융위 ×2",
    ),
    Example(
        "noun like a name",
        "<이용권:PS>이 왔다. <이용권:PS> 의원은 웃었다. <이용권:PS> 의원은 갔다.",
        "PS 이용권 (의원) ×3",
    ),
    Example("credit", "[<새벽당:OG>] 논평이다. <나래은행:OG> 제공은 아니다.", "OG 새벽당; OG 나래은행"),
    Example("credit before the name", "<사장나래은행:OG>이 답했다.", "OG 사장나래은행"),
    Example(
        "credit before the name",
        "<사진기자협회:OG>는 답했다. <기자협회:OG>도 왔다.",
        "OG 사진기자협회; OG 기자협회",
    ),
    Example("people or language", "<북한산:LC>과 <태백산:LC>에 올랐다.", "LC 북한산; LC 태백산"),
    Example(
        "noun like a name",
        "<이용권:PS> 의원이 왔다. <이용권:PS>을 봤다. <이용권:PS>은 웃었다.",
        "PS 이용권 (의원) ×3",
    ),
    Example(
        "firm of the lexicon", "<에릭슨 하루:PS>가 왔다. <에릭슨:PS>은 웃었다.", "PS 에릭슨 하루=에릭슨 ×2"
    ),
    Example("firm of the lexicon", "<에릭슨:PS> 씨가 왔다. <모더나:PS>도 왔다.", "PS 에릭슨; PS 모더나"),
    Example(
        "noun like a name",
        "<이용권:PS> 씨를 봤다. <이용권:PS> 씨에게 물었다. <이용권:PS>을 만났다.",
        "PS 이용권 ×3",
    ),
    Example("new name before a title", "<나래은행:OG> 국제국 팀장은 왔다.", "OG 나래은행"),
    Example(
        "again", "<나하늘:PS> 시인이 왔다. 나하늘 문학관이 섰다. 나하늘은 웃었다.", "PS 나하늘 (시인) ×2"
    ),
    Example("again", "<하늬루:PS> 씨가 왔다. 소설 ‘하늬루’가 팔렸다.", "PS 하늬루"),
    Example("again", "<이동한:PS> 의원이 왔다. 곰은 솔내산으로 이동한 뒤였다.", "PS 이동한 (의원)"),
    Example("parts side by side", "걸그룹 <가온걸스:PS:.8> <하루미:PS:.8>가 왔다.", "PS 가온걸스; PS 하루미"),
    Example(
        "new name before a title",
        "<백보현:PS> <한국은행:OG> 국제국 해외투자팀장은 말했다.",
        "PS 백보현 (한국은행 국제국 해외투자팀장); OG 한국은행",
    ),
    Example("verb", "배우 <주도한:PS> 아들이 왔다.", "PS 주도한 (배우)"),
    Example("means of sending", "<국민연금:OG>은 주식을 샀다.", "OG 국민연금"),
    Example("bare letter", "투자자 <A:PS>는 웃었다.", "PS A (투자자)"),
    Example("product of a firm", "<나이키 하르펠:PS> 대표가 왔다.", "PS 나이키 하르펠 (대표)"),
    Example("bodies side by side", "<국회 법제사법위원회:OG>가 열렸다.", "OG 국회 법제사법위원회"),
    Example("again", "<구미:LC>에 갔다. 구미를 당겼다.", "LC 구미"),
    Example("again", "<서울:OG>은 답했다. ‘서울 나들이’라는 책이다.", "OG 서울"),
    Example(
        "surname with title", "<한지우:PS> 병원장은 웃었다. 한빛대병원장은 울었다.", "PS 한지우 (병원장)"
    ),
    Example("surname with title", "<이상협:PS> 위원이 왔다. 이 시장은 넓다.", "PS 이상협 (위원)"),
    Example(
        "surname with title",
        "<전두현:PS> 장관과 <강도윤:PS> 전 장관이 만났다.",
        "PS 전두현 (장관); PS 강도윤 (전 장관)",
    ),
    Example("abbreviation of a body", "<중앙도서관:OG>은 컸다. 도서관은 조용했다.", "OG 중앙도서관"),
    Example(
        "abbreviation of a body", "<한국기계바다산업:OG>은 컸다. 기계산업은 앓았다.", "OG 한국기계바다산업"
    ),
    Example("abbreviation of a body", "<섬연구그룹:OG>은 컸다. 섬연구는 어렵다.", "OG 섬연구그룹"),
    Example("abbreviation of a body", "<해온전시장:OG>은 컸다. 해온시장은 웃었다.", "OG 해온전시장"),
)

# Roles that are read beside names when all steps are done: a text, and who and what it names.
ROLES: tuple[tuple[str, str], ...] = (
    ("<한국도로공사:OG> <나하늘:PS>은 답했다.", "PS 나하늘; OG 한국도로공사"),
    ("<나하늘:PS> 인재교육국장은 <자치인재국장:LC>으로 갔다.", "PS 나하늘 (인재교육국장)"),
    ("<해온협회:OG>(회장:<나하늘:PS>)가 왔다.", "PS 나하늘 (해온협회 회장); OG 해온협회"),
    ("상은 ‘<하늬:PS>(감독 <나하늘:PS>)’가 받았다.", "PS 하늬; PS 나하늘 (감독)"),
    ("<나하늘:PS> · <도서린:PS> 교수가 왔다.", "PS 나하늘 (교수); PS 도서린 (교수)"),
    (
        "<나하늘:PS> 특검법을 냈다. <나하늘:PS> 특검은 길다. <도서린:PS> 특검이 왔다.",
        "PS 나하늘 ×2; PS 도서린 (특검)",
    ),
    (
        "<새길당:OG> 강원선대위 <도서린:PS> 대변인은 말했다.",
        "PS 도서린 (대변인); OG 새길당",
    ),
    (
        "<도서린:PS> <해온연구소:OG> 선임 연구원은 말했다.",
        "PS 도서린 (해온연구소 선임 연구원); OG 해온연구소",
    ),
    ("<도서린:PS>은 1회 말 선두 타자 <이주도:PS>를 잡았다.", "PS 도서린; PS 이주도 (선두 타자)"),
    ("동물훈련사 <도서린:PS>은 웃었다.", "PS 도서린 (동물훈련사)"),
    ("<나하늘:PS> 홍보담당은 웃었다.", "PS 나하늘 (홍보담당)"),
    ("<나하늘:PS> 대외담당 보좌관은 웃었다.", "PS 나하늘 (대외담당 보좌관)"),
    ("<최근:PS> 윤 대통령은 웃었다.", ""),
    ("<도린 현:PS> <새길당:OG> 대표가 왔다.", "PS 도린 (새길당 대표); OG 새길당"),
    ("<都瑞潾 前:PS> 총무과장이 왔다.", "PS 都瑞潾 (前 총무과장)"),
    (
        "<현:PS>모씨는 갔다. <현씨:PS:.5>는 왔다. <현:PS>씨가 웃었다. <현:PS>씨와 딸은 울었다.",
        "PS 현모=현씨 ×4",
    ),
    ("<신솔점:LC:.7>은 넓다. <신솔점:LC:.7>에 갔다. 신솔점 직원이 왔다.", "LC 신솔점 ×3"),
    ("<금투세:PS>는 내년에 낸다. <미투:PS> 운동이 퍼졌다. <예능국:PS>이 웃었다.", ""),
    (
        "<오노 다케시:PS> 경제재생상이 왔다. <오노:PS> 경제재생상은 웃었다.",
        "PS 오노 다케시=오노 (경제재생상) ×2",
    ),
    ("<도서린:PS>이 이사장으로 있는 <해온재단:OG>은 웃었다.", "PS 도서린 (해온재단 이사장); OG 해온재단"),
    ("<도서린:PS>씨가 대표로 있던 회사가 팔렸다.", "PS 도서린 (대표)"),
    ("재단은 양주 나씨의 묘지를 돌려줬다.", ""),
    (
        "수사반장 <황보민:PS>(<설도경:PS>)이 사건을 밝힌다. <설도경:PS> 등 배우들은 웃었다.",
        "PS 설도경 (배우) ×2; PS 황보민 (수사반장)",
    ),
    (
        "<나하늘:PS> 국회의장님, <도서린:PS> 부의장님, 함께해 주신 <표은새:PS> <새길당:OG> 대표님",
        "PS 나하늘 (국회의장); PS 도서린 (부의장); PS 표은새 (새길당 대표); OG 새길당",
    ),
    ("<도서린:PS> 씨(해온대 연구교수)가 왔다.", "PS 도서린 (해온대 연구교수)"),
    (
        "<새길당:OG> 비례대표 <도서린:PS> 의원이 왔다.",
        "PS 도서린 (새길당 비례대표 의원); OG 새길당",
    ),
    (
        "<도서린:PS> 해온대 교수가 회장이 됐다. <도:PS> 신임 회장은 웃었다.",
        "PS 도서린=도 신임 회장 (해온대 교수) ×2",
    ),
    ("배우 고 <도서린:PS>의 아들이 왔다.", "PS 도서린 (배우)"),
    (
        "배우 <구도현:PS>과 <가온걸스:PS> 출신 배우 <표나영:PS>이 왔다.",
        "PS 구도현 (배우); PS 가온걸스; PS 표나영 (배우)",
    ),
    ("유명 코미디언 <도서린:PS>이 왔다.", "PS 도서린 (코미디언)"),
    (
        "<도서린:PS> <해온연구원:OG> 재정연구센터 센터장은 웃었다.",
        "PS 도서린 (해온연구원 재정연구센터 센터장); OG 해온연구원",
    ),
    ("<세라노:PS>가 센터 <도서린:PS>과 뛰었다.", "PS 세라노; PS 도서린 (센터)"),
)

# What comes out wrong today, by the step that should see to it.
OPEN: tuple[Example, ...] = (
    Example("beginning of a word", "이식혈관<외과:PS:.9> 교수가 왔다.", ""),
    Example(
        "title of an official",
        "<계우진 해온연구원:OG:.95> 원장은 말했다.",
        "PS 계우진 (해온연구원 원장); OG 해온연구원",
    ),
)
