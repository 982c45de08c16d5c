import { rootOf } from './root';

/**
 * A small Chinese–English word list, written for this module: frequent words of articles about
 * technology, business, science and people. It need not be complete: it only has to tell a
 * paragraph's translation from its neighbours. `Chinese words:English words`, entries parted by `;`.
 * English words are compared by root, so one form is enough unless the verb is irregular.
 */
const source = `
公司 企業 廠商 業者:company firm business enterprise corporate corporation;商業 生意 業務:business commerce commercial trade;
產業 行業 業界:industry sector;工業:industry;市場:market;行銷:marketing market;銷售 賣出 販售 賣:sell sold sale seller;
購買 買下 買 採購:buy bought purchase acquire;收購 併購:acquire acquisition bought merger;客戶 顧客:customer client;
消費者 消費:consumer consume spend;使用者 用戶:user people;使用 利用 運用 用來:use usage utilize;產品 商品:product goods;
服務:service serve;品牌:brand;價格 價錢 定價 售價:price pricing cost;價值:value worth;成本 花費:cost expense spend spent;
費用 收費:fee charge cost pay;便宜 廉價:cheap inexpensive affordable;昂貴 很貴 太貴 貴:expensive costly pricey;免費:free;
付費 付錢 支付 付款 付出:pay paid payment;錢 金錢 資金:money fund cash;投資 投資人 投資者:invest investor bet;募資 融資:raise fund round financing;
估值 市值:valuation valued capitalization;營收 收入:revenue income earn;利潤 獲利 毛利 盈利:profit margin earn;虧損 賠錢:loss lose lost;
經濟 經濟學:economy economic economics;金融 財務 財經:finance financial;銀行:bank;股票 股價 股市:stock share;股東:shareholder;
基金:fund;預算:budget;合約 契約:contract deal;交易:trade deal transaction;合作 協作:cooperate collaborate partner together work;
夥伴 合夥人:partner;競爭 競爭者 對手 競爭對手:compete competitor competition rival;優勢:advantage edge strength;劣勢 缺點 弱點:disadvantage drawback weakness flaw downside;
策略 戰略:strategy strategic;計畫 規劃 方案:plan program project scheme;專案:project;目標:goal target aim objective;目的:purpose goal aim;
成功:success succeed;失敗:fail failure;成果 結果:result outcome;成就:achieve achievement accomplish;成長 增長:grow growth grew;
增加 提高 提升 增強:increase raise improve rise add boost;減少 降低 下降:reduce decrease cut lower drop fall less decline;擴大 擴張 擴展:expand scale extend;
規模:scale size;需求:demand need requirement;供應 供給 供應商:supply supplier;供應鏈:supply chain;通路 管道:channel;平台:platform;
雲端:cloud;資料中心:data center centre;資料 數據:data;資料庫 資料集:database dataset data;資訊 訊息 消息:information message news;
知識:knowledge know;系統:system;軟體:software;硬體:hardware;電腦 計算機:computer machine;機器:machine;機器人:robot bot;手機 電話:phone;
智慧型手機:smartphone;螢幕:screen display;鍵盤:keyboard;滑鼠:mouse;網路 網際網路 上網:internet network web online;網站:website site;網頁 頁面:web page;
程式 程式設計 寫程式 程式語言:program code software coding;程式碼 代碼:code;工程師 工程:engineer engineering developer;開發者 開發人員:developer;開發 研發:develop development build built;
設計 設計師:design;測試:test;部署 上線 上架:deploy launch live release ship;發布 推出 釋出 發表:release launch publish announce ship present unveil;版本:version;
更新:update refresh;升級:upgrade;功能:feature function capability;工具:tool;介面:interface;架構 結構:architecture structure;框架:framework;模型:model;
大型語言模型 語言模型:llm language model;語言:language;演算法:algorithm;人工智慧:ai artificial intelligence;智慧 智能 智力:intelligence smart wise wisdom intelligent;
機器學習:machine learning;深度學習:deep learning;神經網路:neural network net;訓練:train;推理:reason inference;推論:inference infer;參數:parameter;
權重:weight;注意力 注意:attention notice note;提示詞 提示:prompt hint;代理 代理人:agent proxy;對話:conversation dialogue chat talk;聊天:chat talk;
回答 答案 回覆 回應:answer reply respond response;問題:question problem issue;提問 問:ask question;解決:solve fix resolve solution;解決方案:solution;
解釋 說明:explain explanation describe;理解 了解 懂:understand understood comprehend know;幻覺:hallucination hallucinate;錯誤 錯 出錯:error mistake wrong incorrect;
正確 對的:correct right accurate;準確:accurate accuracy precise;精確 精準:precise precision exact;可靠 可靠性:reliable reliability;安全 安全性:safe safety secure security;
資安:security cybersecurity;隱私:privacy private;保護:protect protection guard;威脅:threat threaten;攻擊:attack;風險:risk;危險:danger dangerous;
傷害 有害:harm harmful hurt damage;漏洞:vulnerability bug hole loophole;駭客:hacker;密碼:password;加密:encrypt crypto;晶片:chip;半導體:semiconductor chip;
處理器:processor cpu;記憶體:memory ram;記憶 記得 記住:memory remember recall;伺服器:server;算力 運算:compute computing computation;計算:calculate compute computation;
能力:ability capability able skill capable;技能 技巧:skill technique;技術 科技:technology technique technical tech;科學 科學家:science scientist scientific;
研究 研究人員 研究者:research study researcher;實驗 實驗室:experiment lab laboratory;理論:theory theoretical;論文:paper thesis;發現:find found discover discovery;
發明:invent invention;創造 創作:create creation creative make;創造力 創意:creative creativity;創新:innovation innovate;創辦 創立 成立:found founded start establish;
創辦人 創始人:founder cofounder;創業 新創:startup entrepreneur founding;執行長:ceo chief executive;總裁:president;董事 董事會:board director;主管 經理:manager executive boss;
老闆:boss owner;員工:employee staff worker;團隊:team;組織:organization organisation;領導 領導者 領袖:lead leader leadership led;管理:manage management;
人類:human humanity people;人們 人群:people;大家 每個人 所有人:everyone everybody people;社會:society social;社群:community social;社區:community neighborhood;
國家:country nation national state;國際:international;全球 全世界:global world worldwide;世界:world;政府:government;政策:policy;政治:politics political;
法律 法規 法案:law legal regulation act bill;監管:regulation regulate oversight;規則 規定 規範:rule regulation norm;總統:president;選舉 投票:election vote;
民主:democracy democratic;公民:citizen civic;公共:public;公開:public open openly;自由:freedom free liberty;權利:right;權力 權威:power authority;
責任 負責:responsible responsibility charge;道德 倫理:ethic moral ethical;戰爭:war;和平:peace;軍事 軍隊:military army;敵人:enemy;警察 警方:police;
法院 法官:court judge;醫院:hospital;醫生 醫師:doctor physician;醫療 醫學:medical medicine health;健康:health healthy;疾病 生病:disease illness sick;
病人 患者:patient;疫情 病毒:pandemic virus covid;藥物 藥:drug medicine;大腦 腦:brain;身體:body physical;心理:psychology mental psychological;心:heart mind;
學校:school;大學:university college;學生:student;老師 教師 教授:teacher professor;教育:education educate;教學 教導 教:teach taught teaching;
學習 學會 學到:learn study;課程 課:course class lesson;考試:exam test;畢業:graduate;孩子 小孩 兒童:child kid children;父母 家長:parent;
父親 爸爸:father dad;母親 媽媽:mother mom;家庭 家人:family;朋友:friend;女性 女人 女:woman women female;男性 男人:man men male;年輕人 年輕:young youth;
老人 長者:elderly old senior;生活:life live living;生命 一生 人生:life;生存:survive survival;死亡 過世 去世 死:death die dead died;出生:born birth;
年紀 年齡 歲:age old year;歷史:history historical historic;過去 以前:past ago before previous;現在 目前 如今:now current today present currently;未來 將來:future;
今天 今日:today;明天:tomorrow;昨天:yesterday;去年:last year;今年:this year;明年:next year;早期 早年:early;最近 近期:recent lately;
世紀:century;年代:decade era age;十年:decade ten;時代:era age time;時間:time hour;時候 時刻:time moment when;小時:hour;分鐘:minute;秒:second;
每天:daily every day;天:day;星期 一週 每週 週:week weekly;月:month;個月:month;年:year;季度 季:quarter season;早上 早晨 清晨:morning;晚上 夜晚 夜裡:night evening;
下午:afternoon;週末:weekend;春天:spring;夏天:summer;秋天:autumn fall;冬天:winter;開始 展開:start begin began begun;結束 完成:end finish complete done;
停止 停下:stop halt;繼續 持續:continue keep ongoing persist;改變 變化 轉變:change shift transform;變成 成為:become became turn;發生:happen occur;出現:appear emerge;
消失:disappear vanish;存在:exist existence;建立 打造 建構:build built create establish;製造 生產 製作:make made manufacture produce production;工廠:factory plant;
製程:process manufacturing;流程 過程:process workflow course;步驟:step;方法 方式 做法:way method approach;方向:direction;選擇 選:choose choice option select chose pick;
決定 決策:decide decision;判斷:judge judgment decide;相信 信任:believe trust belief;認為 覺得:think believe feel thought felt;想法 點子 念頭:idea thought;想像:imagine imagination;
思考 思維:think thinking thought;觀點 看法:view opinion perspective viewpoint;概念 觀念:concept idea notion;意見:opinion feedback;意義 意思 意味:mean meaning significance;
重要 關鍵:important key crucial critical matter significant;重點:point focus key;核心:core central heart;基礎:foundation base basic basis;基礎設施:infrastructure;
基本:basic fundamental;本質:essence nature fundamental;原因 理由:reason cause why;為什麼 為何:why;因為:because;所以 因此:so therefore;但是 但 不過 然而:but however yet;
如果 假如:if;雖然 儘管:although though while despite;例如 比如 譬如:example such instance like;其實 事實上:actually fact really;事實:fact;真相 真實 真正:truth true real;
真的:really truly;可能 也許 或許:may might maybe perhaps possible possibly probably could;機會:opportunity chance;機率 可能性:probability chance likelihood possibility;
必須 需要:must need require have;應該:should ought;可以 能夠:can able could;希望:hope wish want;願意:willing;想要:want;害怕 恐懼 擔心 擔憂:fear afraid worry concern scared;
擔任 出任:serve role;喜歡:like enjoy love fond;愛 熱愛:love;快樂 開心 幸福:happy happiness joy;痛苦:pain suffer painful;生氣 憤怒:angry anger mad;笑 笑話:laugh joke smile funny;
哭:cry tears;有趣:interesting fun funny;無聊:boring bored dull;驚訝 驚人:surprise amazing astonishing surprising shock;興奮:excite;困難 難:difficult hard difficulty tough;
簡單 容易:simple easy easily;複雜:complex complicated;挑戰:challenge;壓力:pressure stress;努力:effort hard strive;工作:work job;工作者 勞工 工人:worker labor;
任務:task mission assignment;職業 職涯:career profession;職位 職務:position job role;角色:role character;專家:expert specialist;專業:professional expertise;
經驗:experience;經歷:experience go went;故事:story tale;小說:novel fiction;書 書籍:book;文章:article essay post piece;文字 文本:text word writing;字:word character;
句子 句:sentence line;段落:paragraph passage;寫作 寫 撰寫:write wrote writing written;作家 作者:writer author;閱讀 讀 讀者:read reader reading;翻譯:translate translation;
圖書館:library;新聞:news;記者:reporter journalist;媒體:media press;報導 報告:report;報紙:newspaper paper;雜誌:magazine;電視:television tv;廣播:radio broadcast;
節目:show program;影片:video film clip;電影:film movie;音樂:music;歌 歌曲:song;藝術 藝術家:art artist;文化:culture cultural;遊戲:game;運動:sport exercise movement;
比賽 競賽:competition race match contest game;冠軍:champion;訪談 採訪 專訪:interview;演講 演說:speech talk lecture address;會議 開會:meeting conference;討論:discuss discussion debate;
辯論 爭論 爭議:debate argue controversy dispute;主持人:host;觀眾 聽眾:audience viewer listener;說 表示 說道 提到 指出:say said says note mention tell told point;告訴:tell told;
談到 談 講 講到:talk speak spoke discuss mention;強調:emphasize stress;承認 坦承:admit acknowledge concede;宣布:announce declare;批評:criticize criticism critic;
支持:support back;反對:oppose against object;同意:agree;拒絕:refuse reject decline;要求 請求:request ask demand require;允許:allow permit let;禁止:ban prohibit forbid;
避免 防止:avoid prevent;幫助 協助 幫忙 幫:help assist aid;提供:provide offer give;給:give gave;得到 獲得 取得:get got gain obtain receive;接受:accept receive;
失去:lose lost;找到 尋找 找:find found look search seek;搜尋:search;看到 看見 看:see saw look watch seen;觀察:observe watch observation;聽到 聽:hear heard listen;
聲音:sound voice;顏色 色彩:color colour;圖片 照片 圖像 影像:picture image photo;圖 圖表:figure chart diagram graph;地圖:map;畫 繪畫:draw paint painting;
打開 開啟:open turn;關閉 關掉 關:close shut off;進入:enter into;離開:leave left depart;回到 返回 回來:return back;到達 抵達:arrive reach;移動:move;
走 走路:walk;跑 執行 運行:run ran execute;飛 飛行 飛機:fly flight plane aircraft;旅行 旅遊 旅客:travel trip tour tourist;車 汽車 車子:car vehicle auto;火車 鐵路:train rail railway;
自動駕駛:autonomous self-driving driving;自動 自動化:automatic automate automation automatically;駕駛 開車:drive driver driving drove;船:ship boat;道路 路:road way path;街 街道:street;
城市 都市:city urban;鄉村 農村:rural village countryside;村:village;山:mountain hill;海 海洋:sea ocean marine;河 河流:river;島 島嶼:island;水:water;火:fire;
空氣:air;地球:earth planet;土地:land;樹 樹木:tree;森林:forest;花:flower;動物:animal;狗:dog;貓:cat;鳥:bird;魚:fish;植物:plant;食物 食品:food;
吃:eat ate food;喝:drink;咖啡:coffee;茶:tea;酒:wine alcohol;餐廳:restaurant;飯店 旅館:hotel;房子 房屋:house home;家 回家:home house;房間:room;
門:door gate;窗戶 視窗:window;桌:table desk;衣服:clothes clothing;天氣:weather;氣候:climate;環境:environment environmental;污染:pollution;能源 能量:energy power;
電力 電 用電:power electricity electric;石油:oil;核能:nuclear;太陽:sun solar;星 恆星:star;太空 空間:space;宇宙:universe;月亮 月球:moon;物理 物理學:physics physical;
化學:chemistry chemical;生物:biology biological organism;基因:gene genetic;細胞:cell;數學:math mathematics;數字 數:number figure digit;統計:statistic;
百分之:percent;比例 比率:ratio proportion rate;平均:average;大約 大概 左右:about around roughly approximately;超過:over more exceed than;不到:less under fewer;
一半:half;兩倍 加倍:double twice;倍:times fold;第一 首先 第一個:first;第二 其次 第二個:second;第三 第三個:third;最後:last finally final end;最終:finally eventually ultimately end;
下一個 接下來 下一步:next;同時:same time simultaneously meanwhile while;同樣 一樣 相同:same similar equally;類似 相似:similar like;不同 差異 差別 區別:different difference distinguish;
相反:opposite contrary instead;比較:compare comparison relatively rather;對比:contrast;關係 關聯:relationship relation connection;連結 連接 連線:link connect connection;
影響 影響力:influence affect impact effect;效果 效應:effect;效率:efficient efficiency;效能 表現 績效:performance perform;品質:quality;數量:quantity number amount;
大量:massive large lot huge;許多 很多 不少:many much lot;少數:few minority;多數 大多數 大部分:most majority;所有 全部:all every whole;全 整個:whole entire all;
部分:part portion partly;其他 其它:other another;自己:own self oneself himself herself themselves myself yourself;個人:personal individual person;群體 團體 群:group;
單一 唯一:single only one;特別 特殊:special particular especially;獨特:unique;一般 普通:general ordinary common normal;常見:common;經常 常常 時常:often frequently;
總是 一直:always constantly;從來 從未:never ever;有時 有時候:sometimes;已經:already;仍然 仍 還是:still;立刻 馬上 立即:immediately instantly;突然:suddenly sudden;
慢慢 逐漸:gradually slowly;快速 迅速 快:fast quick rapid quickly;速度:speed pace;慢 緩慢:slow;長期:long term;短期:short term;長:long;短:short brief;
大:big large great;小:small little tiny;巨大 龐大:huge giant massive enormous vast;高:high tall;低:low;強 強大 強烈:strong powerful;弱:weak;新:new;舊:old;
老:old;好:good well better;壞:bad;最好:best better;更好:better;最大:largest biggest greatest;美 美麗 漂亮:beautiful beauty;深 深入:deep depth;廣 廣泛:wide broad;
早:early;晚:late;遠:far distant;近:near close;內部 裡面:internal inside within;外部 外面:external outside;上面:above top on;下面 底下:below under following;
前面:front before ahead;後面 背後:behind;中間:middle between;中心:center centre;邊緣 邊界:edge border boundary;表面:surface;台灣 臺灣:taiwan taiwanese;台北 臺北:taipei;
中國 大陸:china chinese;中文 華語 漢字:chinese mandarin;英文 英語:english;美國:america american us united states;美元:dollar;日本:japan japanese;韓國:korea korean;英國:britain british uk england;
法國:france french;德國:germany german;歐洲 歐盟:europe european eu;亞洲:asia asian;非洲:africa african;印度:india indian;俄羅斯 俄國:russia russian;烏克蘭:ukraine;香港:hong;
新加坡:singapore;加州:california;紐約:york;矽谷:silicon valley;舊金山:francisco;倫敦:london;華盛頓:washington;東京:tokyo;北京:beijing;上海:shanghai;
蘋果:apple;谷歌:google;微軟:microsoft;亞馬遜:amazon;特斯拉:tesla;輝達:nvidia;台積電:tsmc;臉書:facebook meta;推特:twitter;馬斯克:musk;賈伯斯:jobs;黃仁勳:jensen huang;
開源 開放原始碼:open source;開放:open;原始碼:source code;來源:source origin;原始 原本 本來:original originally;標準:standard;格式:format;檔案 文件:file document;
資料夾 目錄:folder directory;儲存 存:save store storage;刪除:delete remove;移除:remove;複製:copy;貼上:paste;下載:download;上傳:upload;安裝:install;設定 配置:set setting configure config configuration;
輸入:input enter type;輸出:output;指令 命令:command instruction;點擊 點選 按下:click press tap;按鈕:button;清單 列表:list;欄位:field column;表格:table form;
變數:variable;函式 函數:function;物件:object;字串:string;迴圈 循環:loop cycle;快取:cache;佇列:queue;執行緒:thread;並行 平行:parallel concurrent;
錯誤訊息:error message;除錯 偵錯:debug;重構:refactor;維護:maintain maintenance;監控:monitor;備份:backup;瀏覽器:browser;應用程式 應用:app application;套用:apply application;
外掛:plugin extension;套件:package;函式庫:library;終端機 終端:terminal;工作流程:workflow;上下文 脈絡:context;情境 場景:scenario context scene situation case;情況 狀況 狀態:situation condition state case status;
案例:case example;例子 範例:example;細節:detail;內容:content;主題:topic theme subject;標題:title headline heading;名字 名稱 名:name;作品:work piece;作用:role effect work function;
單位:unit;部門:department division;職場:workplace;辦公室:office;中央:central;地方:place local;地區 區域:region area local;位置:position location place;現場:scene site;現實:reality real;
虛擬:virtual;數位:digital;電子:electronic;訊號 信號:signal;頻率:frequency;感測器:sensor;裝置 設備:device equipment;零件:part component;元件 組件:component;
材料:material;金屬:metal;黃金:gold;玻璃:glass;紙:paper;能 可:can;會:will can;模式:mode pattern model;型態 形式:form type;類型 種類:type kind category;分類:category classify;
層 層次:layer level;等級 級別:level grade rank;程度:degree extent level;階段:stage phase;循序:sequence;順序:order sequence;排名:rank ranking;評估 評價:evaluate assess evaluation;
評測 基準:benchmark eval evaluation;分析:analyze analysis;分析師:analyst;預測:predict prediction forecast;預期 期待 期望:expect expectation;估計 預估:estimate;
測量 衡量:measure metric;指標:metric indicator index;證明 證實:prove proof evidence show demonstrate;證據:evidence proof;顯示:show display indicate;反映:reflect;展示 展現:show demonstrate demo display;
代表:represent mean stand;包括 包含:include contain;屬於:belong;組成:compose consist make;分享 共享:share;交流 溝通:communicate communication exchange;傳統:tradition traditional;
現代:modern;古代 古老:ancient old;革命:revolution revolutionary;進步:progress advance improve;突破:breakthrough break;發展:develop development grow;趨勢:trend;潮流:trend wave;浪潮:wave;
泡沫:bubble;危機:crisis;衝突:conflict;災難:disaster;地震:earthquake;意外:accident unexpected surprise;事件:event incident;活動:activity event campaign;行動:action act move;行為:behavior behaviour act;
習慣:habit used;態度:attitude;個性 性格:personality character;情緒 情感:emotion feeling emotional;感覺 感受:feel feeling sense felt;意識:consciousness awareness conscious;直覺:intuition gut;
精神:spirit spiritual mental;信心:confidence confident;勇氣:courage brave;耐心:patience patient;好奇 好奇心:curious curiosity;興趣:interest;夢想 夢:dream;天才:genius;天賦 才華:talent gift;
人才:talent people;財富 有錢人:wealth rich;貧窮 窮:poor poverty;公平 公正:fair justice;平等:equal equality;正義:justice;偏見:bias prejudice;歧視:discrimination;多元:diverse plural diversity;
使命:mission;願景:vision;宗教:religion religious;上帝 神:god;教會:church;哲學:philosophy;邏輯:logic logical;語氣 口氣:tone;秘密 祕密:secret;謊言 說謊:lie;信 信件 來信:letter mail email;
電子郵件 郵件:email mail;簡報:presentation slide;筆記:note notebook;日記:diary journal;檢查 審查:check review inspect;審核 審閱:review audit;修改 調整:modify adjust change edit tweak;修正 修復 修:fix correct repair;
編輯:edit editor;編輯器:editor;替換 取代:replace substitute;加入:join add;新增:add new;結合:combine;整合:integrate integration;合併:merge combine;分開 分離:separate split;
拆解 拆分:break split;切換:switch;比喻:metaphor analogy;象徵:symbol;定義:define definition;限制:limit limitation constraint restrict;範圍:range scope;條件:condition;約束:constraint;
資源:resource;共識:consensus;透明:transparent transparency;可見:visible;隱藏:hide hidden;控制:control;操作:operate operation manipulate;操縱:manipulate;引擎:engine;驅動:drive driven driver;
觸發:trigger;推動:drive push promote;推薦:recommend;建議:suggest advice recommend suggestion;警告:warn warning;提醒:remind;通知:notify notification;註冊:register sign;登入:log login sign;
帳號 帳戶:account;訂閱:subscribe subscription;廣告:advertise ad ads;粉絲:fan follower;流量:traffic;留言 評論:comment review;貼文:post;社群媒體:social media;
照顧:care;關心 在乎 在意:care concern;等待 等:wait;休息:rest break;睡覺 睡眠 睡:sleep slept;起床:wake got up;吃飯:eat meal dinner lunch;早餐:breakfast;午餐:lunch;晚餐:dinner;
坐:sit sat;站 站著:stand stood;手:hand;腳 腿:foot leg feet;眼睛 眼:eye;耳朵:ear;臉:face;頭:head;嘴:mouth;面對:face confront;背景:background;前景:prospect outlook;
重新:again re;再次 再:again;永遠:forever always;幾乎:almost nearly;完全:completely entirely totally fully;非常 十分:very extremely;更:more;最:most;太:too;只 只有 僅:only just;
甚至:even;尤其:especially particularly;特定:specific particular certain;具體:concrete specific;抽象:abstract;明確 清楚 清晰:clear clearly explicit;明顯 顯然:obvious clearly apparent obviously;
潛力:potential;潛在:potential;天然 自然:nature natural;人工 人造:artificial manual human;手動:manual;手工:hand craft;藍色 藍:blue;紅色 紅:red;綠色 綠:green;黑色 黑:black dark;白色 白:white;黃色:yellow;
黑暗:dark;光 光線:light;熱 炎熱:hot heat;冷 寒冷:cold;溫度:temperature;重量 重:weight heavy;輕:light;力量 力:power force strength;速:speed;圓:circle round;線:line;點:point dot;
邊:side edge;面積:area;體積:volume;座標:coordinate;向量:vector;矩陣:matrix;維度:dimension;梯度:gradient;方程式:equation;公式:formula;幾何:geometry;符號:symbol token;
詞 單字 詞彙:word vocabulary;詞元:token;嵌入:embedding embed;編碼:encode code coding;解碼:decode;反向傳播:backpropagation backprop;微調:fine-tune tune;對齊:align alignment;
監督:supervise oversee;強化學習:reinforcement;獎勵 獎:reward award prize;懲罰:punish penalty;諾貝爾:nobel;圖靈:turing;牛頓:newton;愛因斯坦:einstein;達爾文:darwin;
輪子:wheel;腳踏車 自行車 單車:bicycle bike;工匠:craftsman artisan;農夫 農民 農業:farmer farm agriculture;漁民 漁夫:fisherman fishing;商人:merchant;顧問:consultant adviser advisor;
律師:lawyer;會計:accountant accounting;護理師 護士:nurse;司機:driver;士兵:soldier;國王 王:king;皇帝:emperor;公主:princess;英雄:hero;
博物館:museum;展覽:exhibition exhibit;劇場:theater theatre;舞台:stage;導演:director;演員:actor;歌手:singer;樂團:band;鋼琴:piano;吉他:guitar;攝影:photography photo;相機:camera;
鏡頭:lens camera shot;唱片:record album;版權:copyright;專利:patent;授權:license authorize;許可:permission permit;出版:publish;印刷:print;店 商店 店家:shop store;超市:supermarket;市集:market;
倉庫:warehouse repository;物流:logistics;包裝:package packaging;運輸 運送:transport ship;港口 港:port harbor;機場:airport;車站:station;橋:bridge;建築:building architecture;牆:wall;
花園:garden;公園:park;農場:farm;學院:college academy institute;協會:association;機構:institution agency;基金會:foundation;委員會:committee commission;聯合國:nations un;
聯盟:alliance union;工會:union;罷工:strike;薪水 薪資 工資:salary wage pay;失業:unemployment unemployed;退休:retire;稅 稅收:tax;債務 債:debt;貸款:loan;保險:insurance;房價 房地產:housing estate property;
租:rent;貧富:rich poor wealth;人口:population;移民:immigrant immigration migrant;難民:refugee;性別:gender;婚姻 結婚:marriage marry married;離婚:divorce;懷孕:pregnant;嬰兒:baby infant;
青少年:teenager teen;祖父 爺爺 阿公:grandfather grandpa;祖母 奶奶 阿嬤:grandmother grandma;兄弟 哥哥 弟弟:brother;姐妹 姊姊 妹妹:sister;兒子:son;女兒:daughter;妻子 太太:wife;丈夫 先生:husband mr;
午夜 半夜:midnight night;時區:zone;每年:annual yearly every year;每月:monthly month;隔天:next day;當時:then time;之後 後來:after later afterwards;之前:before previously earlier;之間:between among;
期間:during period;週期 周期:cycle period;永續:sustainable sustainability;回收:recycle;垃圾:garbage trash waste;浪費:waste;節省 省下 省:save;簡潔:concise simple;乾淨:clean;混亂:chaos mess messy;
陷阱:trap pitfall;捷徑:shortcut;路線:route line;地標:landmark;門檻:threshold barrier bar;瓶頸:bottleneck;槓桿:leverage;護城河:moat;紅利:dividend;財報:earnings;首席:chief;副總裁 副總:vice president vp;
產能:capacity;上市:ipo listed public;裁員:layoff laid fire;招募 聘僱 雇用:hire recruit;面試:interview;履歷:resume;同事:colleague coworker;實習:intern;加班:overtime;遠端:remote;協議 協定:protocol agreement;
授課:teach lecture;作業:homework assignment operation;作業系統:operating system os;分數:score grade;滿分:perfect score;題目 題:question problem;練習:practice exercise;示範:demonstrate demo;教材:material textbook;教科書:textbook;
白板:whiteboard board;黑板:blackboard;紙本:paper print;原則:principle;準則:guideline principle criteria;指南:guide guideline;手冊:manual handbook;藍圖:blueprint;里程碑:milestone;紀錄 記錄:record log;
日誌:log journal;歷程:history journey;旅程:journey;起點:start point beginning;終點:end destination;轉捩點:turning point;高峰:peak summit;底層:bottom low-level underlying;頂尖 頂級:top leading best;
前沿 尖端:frontier cutting edge;落後:behind lag;領先:ahead lead leading;追趕:catch chase;追求:pursue seek chase;實現 達成:achieve realize implement reach;實作:implement implementation;實際 實務:actual practical practice real;
理想:ideal;完美:perfect;平衡:balance;取捨:tradeoff trade-off trade;妥協:compromise;代價:cost price;犧牲:sacrifice;貢獻:contribute contribution;感謝 謝謝:thank grateful;道歉 抱歉:apologize sorry apology;
祝福:bless wish;慶祝:celebrate;禮物:gift present;味道 口味:taste flavor;甜:sweet;鹽:salt;米 米飯:rice;麵 麵條:noodle;麵包:bread;湯:soup;肉:meat;牛肉:beef;雞:chicken;豬:pig pork;蛋:egg;蔬菜 菜:vegetable dish;水果:fruit;
糖:sugar;油:oil;廚房:kitchen;烹飪 煮:cook boil;烤:bake roast oven;種植 種:plant grow;種子:seed;土壤:soil;雨:rain;雪:snow;風:wind;颱風:typhoon;雲:cloud;天空:sky;
石頭:stone rock;木頭 木:wood wooden;鐵:iron steel;橡皮:rubber;塑膠:plastic;線索:clue thread;繩:rope;刀:knife;鐘 時鐘:clock bell;錶:watch;鏡子:mirror;燈:lamp light;箱 盒:box;袋:bag;瓶:bottle;
跳舞 舞蹈:dance;唱 唱歌:sing sang;玩:play;玩具:toy;球:ball;足球:football soccer;棒球:baseball;籃球:basketball;跑步:run running;游泳:swim;爬 攀登:climb;登山:hike climb mountain;
速成:crash;天真:naive;聰明:smart clever intelligent;愚蠢 笨:stupid foolish dumb;瘋狂:crazy mad insane;可怕:terrible scary horrible;安靜:quiet silent;沉默:silence silent;孤獨:lonely alone;獨立:independent independence;
依賴 依靠:depend rely dependence dependency;習得:acquire learn;模仿:imitate mimic;抄襲:plagiarism copy;欺騙 詐騙:deceive fraud scam trick;假 虛假:fake false;壓縮:compress compression;視野:view vision horizon;
訣竅:trick tip;懷疑:doubt suspect skeptical;確認:confirm verify check;驗證:verify validate validation;確保:ensure sure;確定:sure certain;未知:unknown;不確定:uncertain uncertainty;謎 謎團:mystery puzzle;
猜 猜測:guess;試 嘗試 試試:try attempt tried;準備:prepare ready;忘記 遺忘:forget forgot forgotten;忽略 忽視:ignore overlook;專注 聚焦:focus concentrate;投入:devote invest commit;放棄:give up abandon quit;
堅持:insist persist stick;打破:break broke;破壞:destroy break damage;攔截:intercept block;阻止 阻擋:stop block prevent;釋放:release free;開關:switch;節點:node;圖譜:graph;樹狀:tree;路徑:path;根 根本:root fundamental;
資格:qualified eligible;身分 身份:identity;角度:angle perspective;立場:position stance;層面 方面:aspect level;因素:factor;要素:element factor;特徵 特質 特性:feature characteristic trait;優點 好處:benefit advantage;
利益:interest benefit;壟斷:monopoly;補助 補貼:subsidy grant;捐款 捐:donate donation;志工 義工:volunteer;非營利:nonprofit;公益:public charity;
我們 我:we us our i my me;你 你們 您:you your;他:he him his;她:she her;他們:they them their;它:it its;誰:who whose;
什麼:what something anything;哪裡:where;怎麼 如何:how;沒有 沒人:no not without nobody nothing;每 每個 每次:each every;
任何:any anyone anything;有人:someone somebody;別人:others someone else;一起:together along;知道:know knew known;
處理:handle process deal;值得:worth deserve;原文:original;結論 結語:conclusion takeaway;延伸:further extend extension;
完整:complete full entire;通常:usually typically normally;至少:least;描述:describe description;整理:organize sort tidy;
產出:produce output;機制:mechanism;認真:serious seriously;日常:daily everyday routine;推文:tweet post;
生成:generate generation;解法:solution fix;反應:react reaction response;越來越:increasingly more;領域:field domain area;
互動:interact interaction;預設:default;正式:official formal;產生:generate produce;合理:reasonable sensible;體驗:experience;
有效:effective valid;來自:from;正常:normal;動作:action move motion;差距:gap;適合:suit fit suitable;呼叫:call invoke;
誠實:honest honestly;便利 方便:convenient convenience;共同:common shared joint;主動:active proactive;
組合:combination combine set;支援:support;生態 生態系:ecosystem ecology;穩定:stable steady stability;累積:accumulate pile;
互相 彼此:each other mutual;官方:official;追蹤:track trace follow;提出:propose raise put;仔細 小心:careful carefully;
隨便:casual random whatever;道理:reason principle sense;啟動:start launch boot;前提:premise assumption provided;
自主:autonomous autonomy;透過:through via;經典:classic;自我:self;幾個 幾:several few some;一些 某些:some certain;
東西:thing stuff;件事 事情 事:thing matter;終於:finally last;當然:course naturally;厲害:impressive amazing great;
反而 反過來:instead rather conversely;否則:otherwise else;直接:direct directly straight;直到:until till;
除了:besides except addition;根據:according based;關於:about regarding;對於:toward for;由於:because due since;
只要:long only just;無論 不管:no matter whatever regardless;即使 就算:even if;而且:and also moreover;或者 或:or;以及:and well;
此外 另外:also besides addition;尚未 還沒:yet not;究竟 到底:exactly after all actually;果然:sure enough indeed;
原來:turn out originally;居然 竟然:surprisingly even actually;恐怕:afraid fear;難怪:wonder;拿:take took hold;
帶:bring brought carry take;放:put place;送:send sent deliver give;寄:send mail sent;掛:hang hung;穿:wear wore dress;
洗:wash clean scrub;推:push;拉:pull;搬:move;搬家:move;修理:repair mend fix;丟 丟掉:throw threw dump;撿:pick;
借:borrow lend lent;還:return still;偷:steal stole;偷懶:lazy;懶:lazy;忙:busy;累 疲倦 疲憊:tired worn exhausted weary;
餓:hungry;痛:pain hurt ache;大樓:building tower;樓:floor storey;電梯:elevator lift;樓梯 階梯:stairs step;屋頂:roof;
走廊:corridor hall;廁所:toilet bathroom;床:bed;椅子:chair;沙發:sofa couch;書架:shelf;櫃子 抽屜:cabinet drawer;鑰匙:key;鎖:lock;
錢包:wallet;眼鏡:glasses;帽子:hat;鞋:shoe;制服:uniform;外套 大衣:coat jacket;毛巾:towel;肥皂:soap;鍋 鍋子:pot pan wok;碗:bowl;
盤子:plate dish;杯子 杯:cup glass;筷子:chopstick;湯頭 高湯:broth stock;魚市:fish market;夜市:night market;
攤 攤子 攤位:stall stand booth;漁村:fishing village;碼頭:dock pier wharf;貨櫃:container;燈塔:lighthouse;潮汐:tide;波浪 浪:wave;
沙灘 海灘:beach;海岸 沿海:coast shore;湖:lake;山谷:valley;沙漠:desert;冰:ice;霧:fog mist;雷:thunder;閃電:lightning;洪水 水災:flood;
乾旱:drought;火災:fire;爆炸:explode explosion blast;煙:smoke;灰塵 灰:dust ash;炸彈 轟炸:bomb;飛彈:missile;武器:weapon;槍:gun;
殺:kill;受傷:wound injure hurt;犯罪:crime criminal;監獄 坐牢:prison jail;證人:witness;調查:investigate investigation survey;
民調:poll;示威 抗議:protest demonstrate;革新 改革:reform;憲法:constitution;議會 國會 立法院:parliament congress legislature;
議員 立委:legislator councillor lawmaker;市長:mayor;部長:minister;首相 總理:prime minister;外交:diplomacy diplomatic foreign;
關稅:tariff;出口:export exit;進口:import entrance;通膨 通貨膨脹:inflation;利率:interest rate;匯率:exchange rate;
景氣:economy boom;衰退:recession;農曆 春節 過年:lunar new year;節日 節慶:festival holiday;假期 放假:vacation holiday leave;
生日:birthday;婚禮:wedding;葬禮 喪禮:funeral;禮貌:polite courtesy;脾氣:temper;笑容:smile;眼淚:tears;擁抱:hug embrace;親吻 吻:kiss;
鄰居:neighbor neighbour;客人:guest customer;陌生人:stranger;師傅:master craftsman;徒弟 學徒:apprentice;助理 助手:assistant;
秘書:secretary;候選人:candidate;新人 新手:newcomer beginner novice;前輩:senior;後輩:junior;受訪者:interviewee respondent;
專欄:column;社論:editorial;封面:cover;頁:page;章 章節:chapter;序:preface;註解 註:note annotation;引用:quote cite;筆:pen stroke;
筆畫:stroke;字型 字體:font typeface type;字母:letter alphabet;海報:poster;草稿 草圖:draft sketch;線條:line;形狀:shape;
方格 格子:grid square box;顯微鏡:microscope;望遠鏡:telescope;衛星:satellite;火箭:rocket;太空人:astronaut;黑洞:black hole;原子:atom;
分子:molecule;質子:proton;量子:quantum;電池:battery;馬達:motor;充電:charge;插頭 插座:plug socket;線路 電路:circuit;開發板:board;
隨身碟:usb stick drive;硬碟:disk drive;路由器:router;防火牆:firewall;位址:address;地址:address;網域:domain;映像檔 映像:image;掃描:scan;
同步:sync synchronize;相簿:album;筆電 筆記型電腦:laptop;平板:tablet;桌機 桌面:desktop;耳機:headphone earphone;麥克風:microphone;
喇叭:speaker;錄音 錄影:record recording;直播:live stream broadcast;剪輯:edit cut;字幕:subtitle caption;頻道:channel;播放:play;
觀看:watch view;點閱:view click;按讚 讚:like;演化 進化:evolve evolution;物種:species;滅絕:extinct extinction;祖先:ancestor;
骨頭 骨:bone;血 血液:blood;心臟:heart;肺:lung;皮膚:skin;神經:nerve neural;神經元:neuron;癌 癌症:cancer;疫苗:vaccine;
手術:surgery operation;治療:treat treatment therapy;診斷:diagnose diagnosis;症狀:symptom;營養:nutrition nutrient;
減肥:weight diet;體重:weight;溫室:greenhouse;碳排 碳:carbon;排放:emit emission;再生能源:renewable;風力 風電:wind;廢水:wastewater;
廢棄物:waste;灌溉:irrigation;果園:orchard;公噸 噸:tonne ton;公里:kilometer kilometre km;公尺:meter metre;
公分:centimeter centimetre;公斤:kilogram kg;英里:mile;英寸 吋:inch;公頃:hectare;度:degree;攝氏:celsius;
新臺幣 新台幣 台幣:taiwan dollar nt;日圓:yen;歐元:euro;人民幣:yuan renminbi;英鎊:pound;塊:dollar piece;第一次 首次:first time;
第二次:second time;上一:previous last;週一 星期一:monday;週二 星期二:tuesday;週三 星期三:wednesday;週四 星期四:thursday;週五 星期五:friday;
週六 星期六:saturday;週日 星期日 星期天:sunday;傍晚 黃昏:evening dusk sunset;凌晨:morning early;中午:noon;太陽下山 日落:sunset;日出:sunrise;
準時:time punctual;遲到:late;延遲:delay latency;提早 提前:early advance ahead;半年:half year months;昔日 從前:once former past;
至今 迄今:far still today;不久:soon long;隨後 接著 然後:then next;同意書:consent;承諾 答應:promise commit;誓言:oath vow;
約定:agree appointment;約會:date;邀請:invite invitation;歡迎:welcome;告別 再見:goodbye farewell;等於:equal equivalent amount;
取決:depend;導致 造成:cause lead result;引發 引起:trigger cause spark;來不及:late time;差點 險些:nearly almost;
故意:deliberate purpose intentionally;不小心:accident accidentally;順便:way;規律:pattern regular;隨機:random;
隨時:anytime any;到處 處處:everywhere;附近:nearby near;對面:opposite across;旁邊 身邊:beside next side;門口:door entrance;
角落:corner;盡頭:end;頂端:top tip;北端 北部 北:north northern;南部 南:south southern;東部 東:east eastern;西部 西:west western;
`;

const entries = source
  .replace(/\n/g, '')
  .split(';')
  .filter((entry) => entry !== '')
  .map((entry) => {
    const [chinese = '', english = ''] = entry.split(':');
    return { chinese: chinese.split(' '), english: english.split(' ') };
  });

/** How many entries there are: each has a number below this one. */
export const lexiconSize = entries.length;

/** A Chinese word, with the number of its entry. */
export type ChineseWord = { spelling: string; entry: number };

/** Chinese words by the code of their first character, longest first, each with the number of its entry. */
export const chineseWords: ReadonlyMap<number, readonly ChineseWord[]> = (() => {
  const words = new Map<number, ChineseWord[]>();
  entries.forEach(({ chinese }, entry) => {
    for (const word of chinese) {
      const first = word.charCodeAt(0);
      words.set(first, [...(words.get(first) ?? []), { spelling: word, entry }]);
    }
  });
  for (const list of words.values()) list.sort((a, b) => b.spelling.length - a.spelling.length);
  return words;
})();

/** The numbers of the entries in which an English root stands. */
export const englishRoots: ReadonlyMap<string, readonly number[]> = (() => {
  const roots = new Map<string, number[]>();
  entries.forEach(({ english }, entry) => {
    for (const word of english) {
      for (const part of word.split('-')) {
        const key = rootOf(part);
        const list = roots.get(key) ?? [];
        if (!list.includes(entry)) roots.set(key, [...list, entry]);
      }
    }
  });
  return roots;
})();
