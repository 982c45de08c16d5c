/** Rows of `a|b|…`, one per entry. */
const rows = (text: string): string[][] =>
  text
    .trim()
    .split(/\s*[\n;]\s*/)
    .map((row) => row.split('|'));

/** Tags: address, Chinese name, English name. */
export const tags = rows(`
artificial-intelligence|人工智慧|Artificial intelligence; cloud|雲端|Cloud computing; security|資訊安全|Information security
enterprise|企業市場|Enterprise market; claude|Claude|Claude; llm|大型語言模型|Large language models
robotics|機器人|Robotics; semiconductors|半導體|Semiconductors; open-source|開放原始碼|Open source
privacy|隱私權|Privacy; databases|資料庫|Databases; education|教育|Education
healthcare|醫療|Healthcare; finance|金融|Finance; startups|新創公司|Startups
design|設計|Design; music|音樂|Music; cinema|電影|Cinema
typography|字體排印|Typography; translation|翻譯|Translation; libraries|圖書館|Libraries
agriculture|農業|Agriculture; oceans|海洋|Oceans; climate|氣候|Climate
energy|能源|Energy; batteries|電池|Batteries; railways|鐵道|Railways
cycling|自行車|Cycling; architecture|建築|Architecture; cities|都市|Cities
food|飲食|Food; tea|茶|Tea; coffee|咖啡|Coffee
mountains|登山|Mountaineering; birds|賞鳥|Birdwatching; astronomy|天文|Astronomy
mathematics|數學|Mathematics; physics|物理|Physics; chemistry|化學|Chemistry
biology|生物|Biology; history|歷史|History; philosophy|哲學|Philosophy
economics|經濟|Economics; law|法律|Law; journalism|新聞學|Journalism
podcasts|播客|Podcasts; photography|攝影|Photography; theatre|劇場|Theatre
ceramics|陶藝|Ceramics; textiles|織品|Textiles; gardens|庭園|Gardens
games|遊戲|Games; chess|棋藝|Chess; programming|程式設計|Programming
compilers|編譯器|Compilers; networks|網路|Networks; accessibility|無障礙|Accessibility
maps|地圖|Maps; elections|選舉|Elections; memory|記憶|Memory
`);

/** Categories: address, Chinese name, English name. */
export const categories = rows(`
industry|產業動態|Industry; how-it-works|技術原理|How it works; ideas|思想|Ideas; people|人物|People
craft|手藝|Craft; science|科學|Science; society|社會|Society; places|地方|Places
`);

/** Nouns: Chinese, English singular, English plural. */
export const nouns = rows(`
合約|contract|contracts; 模型|model|models; 策略|strategy|strategies; 市場|market|markets; 客戶|customer|customers
企業|business|businesses; 公司|company|companies; 研究|study|studies; 圖書|book|books; 手稿|manuscript|manuscripts
筆記|notebook|notebooks; 實驗|experiment|experiments; 感測器|sensor|sensors; 晶片|chip|chips; 伺服器|server|servers
備份|backup|backups; 密碼|password|passwords; 漏洞|flaw|flaws; 介面|interface|interfaces; 鍵盤|keyboard|keyboards
城市|city|cities; 港口|harbour|harbours; 河流|river|rivers; 橋樑|bridge|bridges; 隧道|tunnel|tunnels
車站|station|stations; 月台|platform|platforms; 時刻表|timetable|timetables; 工廠|factory|factories; 倉庫|warehouse|warehouses
機器|machine|machines; 齒輪|gear|gears; 電路|circuit|circuits; 電纜|cable|cables; 電池組|battery pack|battery packs
風車|windmill|windmills; 水壩|dam|dams; 稻田|paddy|paddies; 果園|orchard|orchards; 種子|seed|seeds
蜂巢|beehive|beehives; 候鳥|migrant bird|migrant birds; 珊瑚|coral|corals; 潮汐|tide|tides; 颱風|typhoon|typhoons
地震|earthquake|earthquakes; 雲層|cloud layer|cloud layers; 星系|galaxy|galaxies; 望遠鏡|telescope|telescopes; 軌道|orbit|orbits
方程式|equation|equations; 定理|theorem|theorems; 證明|proof|proofs; 假設|hypothesis|hypotheses; 理論|theory|theories
分子|molecule|molecules; 細胞|cell|cells; 基因|gene|genes; 疫苗|vaccine|vaccines; 病房|ward|wards
診所|clinic|clinics; 學校|school|schools; 教室|classroom|classrooms; 課程|course|courses; 考試|exam|exams
學生|student|students; 老師|teacher|teachers; 編輯|editor|editors; 讀者|reader|readers; 記者|reporter|reporters
譯者|translator|translators; 字典|dictionary|dictionaries; 句子|sentence|sentences; 段落|paragraph|paragraphs; 標題|headline|headlines
字體|typeface|typefaces; 紙張|sheet of paper|sheets of paper; 墨水|ink|inks; 印刷機|printing press|printing presses; 書店|bookshop|bookshops
劇本|script|scripts; 舞台|stage|stages; 樂團|band|bands; 旋律|melody|melodies; 唱片|record|records
鏡頭|lens|lenses; 底片|film roll|film rolls; 展覽|exhibition|exhibitions; 畫廊|gallery|galleries; 雕像|statue|statues
陶窯|kiln|kilns; 釉料|glaze|glazes; 織布機|loom|looms; 染料|dye|dyes; 茶園|tea garden|tea gardens
烘焙坊|bakery|bakeries; 食譜|recipe|recipes; 廚房|kitchen|kitchens; 餐桌|dinner table|dinner tables; 市集|bazaar|bazaars
稅制|tax system|tax systems; 預算|budget|budgets; 貸款|loan|loans; 保險|insurance policy|insurance policies; 股票|share|shares
法院|court|courts; 條文|clause|clauses; 判決|ruling|rulings; 選區|constituency|constituencies; 議會|council|councils
地圖集|atlas|atlases; 座標|coordinate|coordinates; 登山口|trailhead|trailheads; 步道|footpath|footpaths; 山屋|mountain hut|mountain huts
腳踏車|bicycle|bicycles; 車道|lane|lanes; 號誌|traffic light|traffic lights; 公園|park|parks; 庭院|courtyard|courtyards
屋頂|roof|roofs; 樑柱|beam|beams; 窗戶|window|windows; 階梯|staircase|staircases; 藍圖|blueprint|blueprints
棋盤|chessboard|chessboards; 骰子|die|dice; 謎題|puzzle|puzzles; 玩家|player|players; 關卡|level|levels
演算法|algorithm|algorithms; 變數|variable|variables; 函式|function|functions; 編譯|build|builds; 除錯器|debugger|debuggers
資料表|data table|data tables; 索引|index|indexes; 查詢|query|queries; 封包|packet|packets; 路由器|router|routers
回憶|memory|memories; 日記|diary|diaries; 信件|letter|letters; 檔案|archive|archives; 博物館|museum|museums
孩子|child|children; 女人|woman|women; 農人|farmer|farmers; 工程師|engineer|engineers; 設計師|designer|designers
志工|volunteer|volunteers; 鄰居|neighbour|neighbours; 投資人|investor|investors; 創辦人|founder|founders; 對手|rival|rivals
習慣|habit|habits; 規則|rule|rules; 承諾|promise|promises; 風險|risk|risks; 代價|price|prices
傳統|tradition|traditions; 辯論|debate|debates; 錯誤|mistake|mistakes; 驚喜|surprise|surprises; 故事|story|stories
`);

/** Verbs that take an object: Chinese, then the English forms. */
export const verbs = rows(`
整理|organise|organises|organised|organising; 測試|test|tests|tested|testing; 改寫|rewrite|rewrites|rewrote|rewriting
打造|build|builds|built|building; 修補|mend|mends|mended|mending; 描述|describe|describes|described|describing
保護|protect|protects|protected|protecting; 選擇|choose|chooses|chose|choosing; 丟棄|discard|discards|discarded|discarding
研讀|study|studies|studied|studying; 攜帶|carry|carries|carried|carrying; 停掉|stop|stops|stopped|stopping
規劃|plan|plans|planned|planning; 販賣|sell|sells|sold|selling; 教導|teach|teaches|taught|teaching
忽略|ignore|ignores|ignored|ignoring; 比較|compare|compares|compared|comparing; 測量|measure|measures|measured|measuring
翻閱|browse|browses|browsed|browsing; 推動|push|pushes|pushed|pushing; 修剪|trim|trims|trimmed|trimming
複製|copy|copies|copied|copying; 預測|predict|predicts|predicted|predicting; 訓練|train|trains|trained|training
檢查|check|checks|checked|checking; 安裝|install|installs|installed|installing; 繪製|draw|draws|drew|drawing
搬運|move|moves|moved|moving; 儲存|store|stores|stored|storing; 借用|borrow|borrows|borrowed|borrowing
解釋|explain|explains|explained|explaining; 懷疑|doubt|doubts|doubted|doubting; 收藏|collect|collects|collected|collecting
拆開|unpack|unpacks|unpacked|unpacking; 調整|adjust|adjusts|adjusted|adjusting; 觀察|observe|observes|observed|observing
發布|publish|publishes|published|publishing; 連接|connect|connects|connected|connecting; 追蹤|track|tracks|tracked|tracking
重設|reset|resets|reset|resetting; 簡化|simplify|simplifies|simplified|simplifying; 分享|share|shares|shared|sharing
`);

/** Adjectives: Chinese, English. */
export const qualities = rows(`
可靠|reliable; 古老|ancient; 安靜|quiet; 昂貴|expensive; 脆弱|fragile; 精準|precise; 透明|transparent; 緩慢|slow
意外|unexpected; 樸素|plain; 巨大|enormous; 細小|tiny; 溫暖|warm; 嚴格|strict; 安全|secure; 陌生|unfamiliar
笨重|clumsy; 優雅|elegant; 公開|public; 私密|private; 臨時|temporary; 永久|permanent; 便宜|cheap; 複雜|complicated
誠實|honest; 危險|dangerous; 無聊|boring; 鮮明|vivid; 沉默|silent; 有用|useful
`);

/** Places: Chinese, English. Both spellings of Taiwan occur in the wild. */
export const places = rows(`
台灣|Taiwan; 臺灣|Taiwan; 臺北|Taipei; 台南|Tainan; 高雄|Kaohsiung; 花蓮|Hualien; 京都|Kyoto; 首爾|Seoul
新加坡|Singapore; 柏林|Berlin; 里斯本|Lisbon; 奧斯陸|Oslo; 波士頓|Boston; 西雅圖|Seattle; 墨爾本|Melbourne; 奈洛比|Nairobi
`);

/** Names of products and abbreviations: the same in both languages. */
export const products =
  'Claude AI API GPU LINE Python GPT-4 B2B Node.js SQLite Kubernetes ChatGPT USB-C 5G'.split(' ');

/** Family names and syllables of given names: Chinese, romanised. */
export const families = rows(
  '陳|Chen; 林|Lin; 黃|Huang; 張|Chang; 李|Lee; 王|Wang; 吳|Wu; 劉|Liu; 蔡|Tsai; 楊|Yang; 許|Hsu; 鄭|Cheng; 謝|Hsieh; 郭|Kuo; 洪|Hung; 曾|Tseng; 廖|Liao; 賴|Lai; 徐|Shyu; 周|Chou',
);
export const givens = rows(
  '怡|Yi; 君|Chun; 志|Chih; 豪|Hao; 雅|Ya; 婷|Ting; 冠|Kuan; 宇|Yu; 佳|Chia; 穎|Ying; 承|Cheng; 翰|Han; 欣|Hsin; 柏|Po; 俊|Chun; 傑|Chieh; 淑|Shu; 芬|Fen; 品|Pin; 睿|Jui; 思|Ssu; 妤|Yu; 家|Chia; 瑋|Wei; 美|Mei; 玲|Ling; 建|Chien; 宏|Hung; 詩|Shih; 涵|Han',
);

/** Names of companies: Chinese, English. */
export const firms = rows(
  '晨曦|Daybreak; 海潮|Sea Tide; 青竹|Green Bamboo; 北斗|Northern Dipper; 松果|Pinecone; 燈塔|Lighthouse; 石橋|Stonebridge; 飛鼠|Flying Squirrel; 赤道|Equator; 木棉|Kapok; 霧社|Misty Hollow; 琥珀|Amber; 鯨魚|Whale; 螢火|Firefly; 白鷺|Egret; 磐石|Bedrock; 候風|Windward; 玄武|Basalt; 山椒|Sansho; 雲雀|Skylark',
);
export const trades = rows(
  '科技|Technologies; 出版社|Press; 實驗室|Labs; 工作室|Studio; 製造|Manufacturing; 基金會|Foundation; 生技|Biotech; 物流|Logistics; 合作社|Cooperative; 學院|Academy',
);
