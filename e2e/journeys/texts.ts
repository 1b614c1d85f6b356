/** A report of one town, as a county paper prints it. Each journey has its own number in it, so that none is held already. */
export const townReport = (mark: string): string => `石桥镇：任务过半，这样干下半年（${mark}）
今年上半年，石桥镇实现规模以上工业总产值19.4亿元，完成全年任务的48.5%，同比增长11.2%；完成固定资产投资4.1亿元，完成年度任务的55.4%，增速列全县第二。其中工业投资1.6亿元。实际使用外资380万美元，实际到位内资9200万元，分别完成年度任务的76%和83.6%。
镇里的12项民生工程已完成投资2310万元。下半年，力争年内规上企业净增5家，全年完成固定资产投资7.8亿元。`;

/** What the county has not reported yet: the board has it to September only. */
export const countyReport = "2026年1-10月，序川县实际到位内资33.6亿元。";
