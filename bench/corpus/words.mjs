// What the benchmark's posts are made of: stems and endings that make tens of thousands of
// different eojeol, as a real archive has them.

export const nouns = `강가 골목 구두 국수 그늘 기차 길목 나무 냄비 노을 논둑 눈송이 다락 달력 담장 대문 도서관 도시락 등불 뜰
마당 마루 막차 모퉁이 목소리 무릎 문고리 물결 바다 바람 발자국 밤길 배낭 버스 벽돌 별자리 봄비 부엌 비탈 빗방울 사과 사전
산책 새벽 서랍 선반 섬마을 소나기 손글씨 솜이불 수첩 시장 신호등 싹 안개 양말 어깨 언덕 여름 연필 오솔길 옥상 우물 우산
우체통 운동화 유리창 의자 이름 이불 일기 자전거 장갑 저녁 정류장 조약돌 종이배 주전자 지도 지붕 찻잔 창문 책갈피 처마 촛불
카메라 커튼 탁자 터미널 텃밭 파도 편지 포도 풀잎 하늘 학교 한낮 해안선 현관 호수 화분 회색빛 흙길`.split(/\s+/);

// Each in its form after a vowel and after a consonant.
export const particles = ["는/은", "가/이", "를/을", "와/과", "에서", "에", "도", "까지", "부터", "마저",
  "처럼", "보다", "만", "조차", "의"];

// The form of `pair` that follows `noun`.
export function particle(noun, pair) {
  const [vowel, consonant = vowel] = pair.split("/");
  return (noun.charCodeAt(noun.length - 1) - 0xac00) % 28 === 0 ? vowel : consonant;
}

export const verbs = `걷 기다리 돌아오 떠올리 지나치 바라보 내려놓 들여다보 고치 가꾸 건너 그리 나누 넘기 두드리 만지 모으
묻어나 밀어내 배우 버티 보살피 비추 살피 서두르 숨기 스며드 아끼 어루만지 여미 옮기 외우 이어지 적시 지키 채우 튀어나오
펼치 피어나 헤아리 흔들리 흘러가`.split(/\s+/);

export const endings = ["고", "며", "면서", "다가", "지만", "거나", "기에", "도록", "려고", "는데", "던",
  "자마자", "므로", "더라도"];
export const closings = ["곤 했다", "기로 했다", "고 있었다", "지 못했다", "려던 참이었다", "는 중이다",
  "던 날이었다", "기 마련이다", "지 않았다", "고 싶었다"];

export const adverbs = `가만히 겨우 결국 괜히 그저 금세 넌지시 느릿느릿 다시 대체로 덜컥 마침내 무심코 문득 부쩍 비로소 사뭇
살며시 새삼 서서히 슬그머니 아직 어느새 여전히 오히려 이따금 일찌감치 자꾸 잠깐 조용히 좀처럼 차라리 천천히 한참`.split(/\s+/);

export const hanja = ["기억(記憶)", "시간(時間)", "풍경(風景)", "여행(旅行)", "기록(記錄)", "도시(都市)",
  "계절(季節)", "습관(習慣)", "문장(文章)", "독서(讀書)", "약속(約束)", "고향(故鄕)"];
export const latin = ["Makefile", "Unicode 15.1", "HTTP/2", "Debian", "UTF-8", "PDF", "EPUB 3",
  "open source", "commit", "Linux", "cache", "benchmark", "C++20", "JSON", "e-mail", "backup"];
