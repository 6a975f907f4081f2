/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-sample-story.h"

/* Two cases whose lifts are in use. */

/* ------------------------------------------------ exactly two thirds and three quarters, to the end */

/* Twelve flats, twelve voters: eight papers are two thirds by area (621.20 of 931.80) and by heads;
 * six of them say yes, which is three quarters of both. */
static const JtSampleStep exact[] = {
  { "2026-01-06", JT_SAMPLE_STAGE, "application", NULL, 0,
    "reason=六层住户老人上下楼困难|organiser=柳芽社区居民委员会|received_on=2026-01-05|"
    "received_by=社区工作人员|reserve_on=2026-01-09|plan_year=2026" },
  { "2026-01-06", JT_SAMPLE_STAGE, "wishes", NULL, 0,
    "begun_on=2026-01-06|organiser=柳芽社区居民委员会|method=入户与电话" },
  { "2026-01-09", JT_SAMPLE_STAGE, "eligibility", NULL, 0,
    "begun_on=2026-01-06|done_on=2026-01-09|lawful=1|lawful_evidence=样规验字〔1986〕12号|listed=0|"
    "listed_evidence=区征收部门复函|listed_checked_on=2026-01-08|ownership=multi|"
    "ownership_evidence=不动产登记查询|storeys_evidence=竣工图|lift_evidence=现场查看" },
  { "2026-01-13", JT_SAMPLE_WISHES, "", NULL, 0, "" },
  { "2026-01-14", JT_SAMPLE_STAGE, "wishes", NULL, 0, "done_on=2026-01-14" },
  { "2026-01-15", JT_SAMPLE_STAGE, "consultation", NULL, 0,
    "begun_on=2026-01-15|done_on=2026-01-15|organiser=样例街道党工委|"
    "conclusion=同意进入表决，一层采光由设计单位复核" },
  { "2026-01-15", JT_SAMPLE_BESIDE, "consultation_session", NULL, 0,
    "on_day=2026-01-15|place=社区会议室|chair=社区书记|form=圆桌会|topics=方案、分摊、一层诉求|"
    "opinions=一层关注采光和噪声|attendance=9|minutes=样协商〔2026〕1号" },
  { "2026-01-16", JT_SAMPLE_STAGE, "vote", NULL, 0,
    "notice_posted_on=2026-01-16|notice_places=单元门、小区公告栏|notice_number=样公告〔2026〕1号|"
    "plan_version=方案一|ways=现场、入户、邮寄|tellers=社区工作人员、网格长|"
    "roll_posted_on=2026-01-16|roll_corrections=0" },
  { "2026-01-19", JT_SAMPLE_OPEN, "lift", NULL, 0, "2026-02-01" },
  { "2026-01-26", JT_SAMPLE_PAPERS, "", NULL, 0,
    "301=yes|302=yes|401=yes|402=yes|501=yes|502=yes|201=no|202=abstain" },
  { "2026-02-02", JT_SAMPLE_CLOSE, "", NULL, 0, "" },
  { "2026-02-03", JT_SAMPLE_STAGE, "result_notice", NULL, 0,
    "begun_on=2026-02-03|document_number=样公示〔2026〕1号|places=单元门、小区公告栏|photos=4|"
    "issuer=柳芽社区居民委员会|contact=0431-0123001" },
  { "2026-02-14", JT_SAMPLE_STAGE, "result_notice", NULL, 0,
    "done_on=2026-02-13|report_number=样公示报告〔2026〕1号|objections_received=0|"
    "filed_on=2026-02-14" },
  { "2026-02-24", JT_SAMPLE_STAGE, "agreement", NULL, 0,
    "begun_on=2026-02-24|constructing_party=1栋1单元加装电梯业主|total=36000000|method=floor|"
    "plan_version=分摊一|ladder=5:7:9:11:13（参考）|lift_property=出资业主共有|"
    "running_costs=电费、维保费按分摊比例|joiners=后加入业主按原系数补缴|"
    "transfer=房屋转让时受让人承接|use_unit=样板市示例物业服务有限公司|dispute=样板市人民法院" },
  { "2026-02-24", JT_SAMPLE_STAGE, "appraisal", NULL, 0,
    "begun_on=2026-02-24|body=样板市示例检测鉴定有限公司|qualified=1" },
  { "2026-03-06", JT_SAMPLE_SHARES, "5:7:9:11:13", NULL, 0,
    "total=36000000|subsidy=10000000|rooms=301、302、401、402、501、502|signed=2026-03-06|paid=0" },
  { "2026-03-06", JT_SAMPLE_STAGE, "agreement", NULL, 0,
    "done_on=2026-03-06|document_number=样协议〔2026〕1号|document_on=2026-03-06" },
  { "2026-03-06", JT_SAMPLE_STAGE, "funding", "subsidy", 0,
    "source=subsidy-city|kind=planned|amount=10000000|on_day=2026-03-06|"
    "note=示例 100,000 元/台（非政策标准）" },
  { "2026-03-09", JT_SAMPLE_STAGE, "mandate", NULL, 0,
    "begun_on=2026-03-09|done_on=2026-03-09|document_number=样委托〔2026〕1号|"
    "holder_kind=representative|holder=owner:501|scope=申请、合同、施工、验收|redelegation=0|"
    "valid_from=2026-03-09|valid_until=2027-03-08" },
  { "2026-03-10", JT_SAMPLE_STAGE, "appraisal", NULL, 0,
    "done_on=2026-03-10|document_number=样鉴〔2026〕1号|document_on=2026-03-10|"
    "licence=样检资字第0001号|licence_until=2029-12-31|structure_result=passed|"
    "fire_result=passed|suitable=1|valid_until=2028-03-09" },
  { "2026-03-11", JT_SAMPLE_BESIDE, "contractor_candidate", NULL, 0,
    "name=样板市示例建设工程有限公司|kind=epc|listed=province|price=35800000|"
    "published_price=36500000|chosen=1" },
  { "2026-03-11", JT_SAMPLE_BESIDE, "contractor_candidate", NULL, 0,
    "name=样板市演示电梯工程有限公司|kind=epc|listed=city|price=37200000|"
    "published_price=37000000|chosen=0" },
  { "2026-03-13", JT_SAMPLE_STAGE, "contractor", NULL, 0,
    "begun_on=2026-03-09|done_on=2026-03-13|contractor=样板市示例建设工程有限公司|listed=province|"
    "list_batch=第一批|list_number=样建名录〔2026〕1号|list_on=2026-01-30|"
    "contract_number=样合同〔2026〕1号|contract_on=2026-03-13|price=35800000|"
    "published_price=36500000|term_days=150|warranty_months=24|"
    "supplier=样板市示例电梯制造有限公司|supplier_listed=province|brand=示例|model=SL-450" },
  { "2026-03-16", JT_SAMPLE_BESIDE, "account", NULL, 0,
    "name=1栋1单元加装电梯共管账户|bank=样板市示例银行演示支行|nature=三方共管|"
    "agreement_number=样共管〔2026〕1号|agreement_on=2026-03-16|seals=业主代表、总承包单位、街道|"
    "owners_money=1|refund=终止时按出资比例退还" },
  { "2026-03-20", JT_SAMPLE_STAGE, "funding", NULL, 0,
    "source=owners|kind=paid-in|amount=7799996|on_day=2026-03-20|node=第一期30%|account_line=1|"
    "document_number=样收〔2026〕1号" },
  { "2026-04-03", JT_SAMPLE_STAGE, "design", NULL, 0,
    "begun_on=2026-03-16|done_on=2026-04-03|survey_unit=样板市示例勘察设计院|survey_on=2026-03-18|"
    "design_unit=样板市示例勘察设计院|design_on=2026-03-27|landing=half-landing|"
    "drawing_review_unit=样板市示例审图有限公司|drawing_review_number=样审图〔2026〕1号|"
    "drawing_review_on=2026-04-03|drawing_review_passed=1" },
  { "2026-04-07", JT_SAMPLE_STAGE, "joint_review", NULL, 0,
    "begun_on=2026-04-07|submitted_on=2026-04-07|platform_number=SL20260001" },
  { "2026-04-09", JT_SAMPLE_STAGE, "joint_review", NULL, 0,
    "accepted_on=2026-04-09|acceptance_number=样受理〔2026〕1号" },
  { "2026-04-28", JT_SAMPLE_STAGE, "joint_review", NULL, 0,
    "opinion=positive|opinion_on=2026-04-28|opinion_number=样联审〔2026〕1号|done_on=2026-04-28|"
    "document_number=样联审〔2026〕1号" },
  { "2026-05-07", JT_SAMPLE_STAGE, "planning_permit", NULL, 0,
    "done_on=2026-05-07|permit_number=样规许〔2026〕1号|issuer=样板市自然资源局演示分局|"
    "issued_on=2026-05-07|document_number=样规许〔2026〕1号" },
  { "2026-05-15", JT_SAMPLE_STAGE, "construction_permit", NULL, 0,
    "done_on=2026-05-15|permit_number=样施许〔2026〕1号|issuer=样板市住房和城乡建设局|"
    "issued_on=2026-05-15|valid_until=2027-05-14|document_number=样施许〔2026〕1号|"
    "price=35800000|supervision_number=样质安〔2026〕1号|supervision_on=2026-05-15" },
  { "2026-05-18", JT_SAMPLE_BESIDE, "responsible_party", NULL, 0,
    "role=construction-owner|organisation=1栋1单元加装电梯业主" },
  { "2026-05-18", JT_SAMPLE_BESIDE, "responsible_party", NULL, 0,
    "role=contractor|organisation=样板市示例建设工程有限公司|commitment_number=样承诺〔2026〕1号" },
  { "2026-05-18", JT_SAMPLE_BESIDE, "responsible_party", NULL, 0,
    "role=supervision|organisation=样板市示例监理有限公司|commitment_number=样承诺〔2026〕2号" },
  { "2026-05-18", JT_SAMPLE_STAGE, "works", NULL, 0,
    "begun_on=2026-05-18|start_report_number=样开工〔2026〕1号|"
    "supervision_unit=样板市示例监理有限公司|progress=0" },
  { "2026-05-20", JT_SAMPLE_STAGE, "funding", "subsidy", 0,
    "kind=applied|on_day=2026-05-20|document_number=样补申〔2026〕1号" },
  { "2026-06-02", JT_SAMPLE_STAGE, "funding", "subsidy", 0,
    "kind=paid-in|on_day=2026-06-02|account_line=1|document_number=样补拨〔2026〕1号" },
  { "2026-06-05", JT_SAMPLE_STAGE, "funding", NULL, 0,
    "source=owners|kind=paid-in|amount=10399998|on_day=2026-06-05|node=第二期40%|account_line=1|"
    "document_number=样收〔2026〕7号" },
  { "2026-06-05", JT_SAMPLE_SHARES, "5:7:9:11:13", NULL, 0,
    "total=36000000|subsidy=10000000|rooms=301、302、401、402、501、502|signed=2026-03-06|paid=2" },
  /* 601 joins late, pays what it would have paid, and the others get it back. */
  { "2026-06-18", JT_SAMPLE_STAGE, "funding", NULL, 0,
    "source=owners|kind=paid-in|amount=3777357|on_day=2026-06-18|part=601|person=owner:601|"
    "node=后加入业主补缴|account_line=1|document_number=样收〔2026〕8号" },
  { "2026-06-18", JT_SAMPLE_STAGE, "funding", NULL, 0,
    "source=owners|kind=returned|amount=3777357|on_day=2026-06-18|node=退还先期出资业主|"
    "account_line=1|document_number=样退〔2026〕1号" },
  { "2026-06-18", JT_SAMPLE_SHARES, "5:7:9:11:13", NULL, 0,
    "total=36000000|subsidy=10000000|rooms=301、302、401、402、501、502、601|signed=2026-03-06|"
    "joined=601|joined_on=2026-06-18|paid=2" },
  { "2026-07-06", JT_SAMPLE_STAGE, "utilities", "heating", 0,
    "kind=heating|unit=样板市示例热力有限公司|applied_on=2026-06-22|begun_on=2026-07-06|"
    "cost=1200000|terms=at-cost|note=供热管道迁改须在供暖期前完成" },
  { "2026-07-17", JT_SAMPLE_STAGE, "utilities", "heating", 0,
    "done_on=2026-07-17|document_number=样热迁〔2026〕1号" },
  { "2026-07-20", JT_SAMPLE_STAGE, "installation_notice", NULL, 1,
    "channel=platform|regulator=样板市市场监督管理局|by_installer=1|"
    "installer=样板市示例电梯安装有限公司|maker_authorised=1|document_number=样告知〔2026〕1号" },
  { "2026-07-20", JT_SAMPLE_STAGE, "installation_notice", NULL, 1,
    "begun_on=2026-07-20|done_on=2026-07-20|told_on=2026-07-20|inspection_applied_on=2026-07-20|"
    "inspection_body=样板市示例特种设备检验所" },
  { "2026-07-22", JT_SAMPLE_STAGE, "installation", NULL, 1,
    "begun_on=2026-07-22|maker=样板市示例电梯制造有限公司|brand=示例|model=SL-450|"
    "product_number=SL450-0001|load_kg=450|speed_mm_s=1000|stops=6|doors=6|door_width_mm=800" },
  { "2026-08-14", JT_SAMPLE_STAGE, "works", NULL, 0, "done_on=2026-08-14|progress=100" },
  { "2026-08-28", JT_SAMPLE_STAGE, "installation", NULL, 1, "done_on=2026-08-28" },
  { "2026-08-31", JT_SAMPLE_STAGE, "funding", NULL, 0,
    "source=subsidy-city|kind=released|amount=10000000|on_day=2026-08-31|node=安装完成|"
    "account_line=1|owners_confirmed_on=2026-08-28|contractor_confirmed_on=2026-08-28|"
    "government_confirmed_on=2026-08-31|document_number=样拨付〔2026〕1号" },
  { "2026-09-08", JT_SAMPLE_STAGE, "supervision_inspection", NULL, 1,
    "begun_on=2026-08-31|done_on=2026-09-08|applied_on=2026-08-31|inspected_on=2026-09-08|"
    "body=样板市示例特种设备检验所|report_number=样监检〔2026〕1号|passed=1|"
    "next_inspection_on=2027-09-07|next_test_on=2027-09-07|document_number=样监检〔2026〕1号" },
  { "2026-09-15", JT_SAMPLE_STAGE, "acceptance", NULL, 0,
    "organiser=业主代表|survey_present=1|design_present=1|construction_present=1|"
    "supervision_present=1|street_assisted=1|report_number=样验收〔2026〕1号|warranty_given=1|"
    "drawings_given=1" },
  { "2026-09-15", JT_SAMPLE_STAGE, "acceptance", NULL, 0,
    "begun_on=2026-09-15|done_on=2026-09-15|passed=1|handover_on=2026-09-18|"
    "document_number=样验收〔2026〕1号" },
  { "2026-09-18", JT_SAMPLE_STAGE, "registration", NULL, 1,
    "applied_on=2026-09-18|regulator=样板市市场监督管理局|"
    "use_unit=样板市示例物业服务有限公司|use_unit_named_on=2026-09-16|entrusted=样托管〔2026〕1号|"
    "street_assisted=1" },
  { "2026-09-21", JT_SAMPLE_STAGE, "funding", NULL, 0,
    "source=owners|kind=paid-in|amount=7800006|on_day=2026-09-21|node=第三期30%|account_line=1|"
    "document_number=样收〔2026〕15号" },
  { "2026-09-21", JT_SAMPLE_SHARES, "5:7:9:11:13", NULL, 0,
    "total=36000000|subsidy=10000000|rooms=301、302、401、402、501、502、601|signed=2026-03-06|"
    "joined=601|joined_on=2026-06-18|paid=3" },
  { "2026-09-24", JT_SAMPLE_STAGE, "registration", NULL, 1,
    "begun_on=2026-09-18|done_on=2026-09-24|registered_on=2026-09-24|"
    "certificate_number=梯样22999900001（26）|registration_code=31102299990000000001|"
    "device_code=31102299990000000001|document_number=梯样22999900001（26）" },
  { "2026-09-24", JT_SAMPLE_STAGE, "completion_filing", "filing", 0,
    "kind=completion|body=样板市住房和城乡建设局|filed_on=2026-09-24|result=passed|"
    "document_number=样备案〔2026〕1号" },
  { "2026-09-24", JT_SAMPLE_STAGE, "completion_filing", "fire", 0,
    "kind=fire|body=样板市住房和城乡建设局|filed_on=2026-09-24|result=passed|"
    "document_number=样消备〔2026〕1号" },
  { "2026-09-28", JT_SAMPLE_STAGE, "operation", NULL, 1,
    "begun_on=2026-09-28|opened_on=2026-09-28|maintenance_unit=样板市示例电梯维保有限公司|"
    "maintenance_contract=样维保〔2026〕1号|maintenance_from=2026-09-28|"
    "maintenance_until=2028-09-27|emergency_phone=0431-0123096|next_inspection_on=2027-09-07|"
    "next_test_on=2027-09-07|last_maintenance_on=2026-09-28" },
  { "2026-10-23", JT_SAMPLE_STAGE, "settlement", NULL, 0,
    "done_on=2026-10-23|total=36000000|works_cost=17800000|lift_cost=16000000|"
    "utilities_cost=1200000|other_cost=1000000|audit_body=样板市示例造价咨询有限公司|"
    "audit_number=样审〔2026〕1号|audit_on=2026-10-23|owners_money=26000000|subsidy_money=10000000|"
    "document_number=样审〔2026〕1号" },
  { "2026-10-30", JT_SAMPLE_STAGE, "archive", NULL, 0,
    "done_on=2026-10-30|receiver=样板市城建档案馆|handed_on=2026-10-30|"
    "list_number=样档〔2026〕1号|items=46|document_number=样档〔2026〕1号" },
  { "2026-11-09", JT_SAMPLE_STAGE, "operation", NULL, 1, "last_maintenance_on=2026-11-09" },
};

const JtSampleStory jt_sample_story_exact = {
  "2026-01-05", "柳芽一区/1栋/1单元", "601|502", NULL, exact, G_N_ELEMENTS (exact)
};

/* ------------------------------------------------------ under the paper of 2021, inspection overdue */

/* It ran before the book was kept: every fact is recorded with its true date and its document. */
static const JtSampleStep past[] = {
  { "2026-01-08", JT_SAMPLE_PAST, "eligibility", NULL, 0,
    "done_on=2024-03-15|document_number=样核〔2024〕3号|lawful=1|listed=0|ownership=multi" },
  { "2026-01-08", JT_SAMPLE_PAST, "vote", NULL, 0,
    "begun_on=2024-04-08|done_on=2024-04-28|document_number=样表决〔2024〕3号|lift_met=1|"
    "notice_posted_on=2024-04-01" },
  { "2026-01-08", JT_SAMPLE_PAST, "result_notice", NULL, 0,
    "begun_on=2024-05-06|done_on=2024-05-17|document_number=样公示〔2024〕3号" },
  { "2026-01-08", JT_SAMPLE_PAST, "agreement", NULL, 0,
    "begun_on=2024-05-20|done_on=2024-06-21|document_number=样协议〔2024〕3号|total=32000000|"
    "method=agreed" },
  { "2026-01-09", JT_SAMPLE_PAST, "appraisal", NULL, 0,
    "begun_on=2024-06-03|done_on=2024-06-28|document_number=样鉴〔2024〕3号|qualified=1|"
    "structure_result=passed|fire_result=passed|suitable=1" },
  { "2026-01-09", JT_SAMPLE_PAST, "contractor", NULL, 0,
    "begun_on=2024-07-01|done_on=2024-07-19|document_number=样合同〔2024〕3号|"
    "contractor=样板市示例建设工程有限公司|listed=city|contract_on=2024-07-19|price=31500000" },
  { "2026-01-09", JT_SAMPLE_PAST, "design", NULL, 0,
    "begun_on=2024-07-22|done_on=2024-09-13|document_number=样审图〔2024〕3号|"
    "drawing_review_on=2024-09-13|drawing_review_passed=1|landing=half-landing" },
  { "2026-01-09", JT_SAMPLE_PAST, "joint_review", NULL, 0,
    "begun_on=2024-09-18|submitted_on=2024-09-18|accepted_on=2024-09-20|opinion=positive|"
    "opinion_on=2024-10-18|done_on=2024-10-18|document_number=样联审〔2024〕3号" },
  { "2026-01-12", JT_SAMPLE_PAST, "planning_permit", NULL, 0,
    "done_on=2024-11-08|issued_on=2024-11-08|permit_number=样规许〔2024〕3号|"
    "document_number=样规许〔2024〕3号" },
  { "2026-01-12", JT_SAMPLE_PAST, "construction_permit", NULL, 0,
    "done_on=2025-03-20|issued_on=2025-03-20|permit_number=样施许〔2025〕3号|"
    "document_number=样施许〔2025〕3号" },
  { "2026-01-12", JT_SAMPLE_PAST, "works", NULL, 0,
    "begun_on=2025-04-14|done_on=2025-08-15|document_number=样开工〔2025〕3号|progress=100" },
  { "2026-01-12", JT_SAMPLE_PAST, "installation_notice", NULL, 1,
    "done_on=2025-07-14|told_on=2025-07-14|channel=window|by_installer=1|"
    "document_number=样告知〔2025〕3号" },
  { "2026-01-12", JT_SAMPLE_PAST, "installation", NULL, 1,
    "begun_on=2025-07-21|done_on=2025-09-12|document_number=样安装〔2025〕3号|load_kg=320|"
    "door_width_mm=800|stops=7|doors=7" },
  { "2026-01-13", JT_SAMPLE_PAST, "supervision_inspection", NULL, 1,
    "begun_on=2025-09-15|done_on=2025-09-26|inspected_on=2025-09-26|passed=1|"
    "next_inspection_on=2026-09-25|document_number=样监检〔2025〕3号" },
  { "2026-01-13", JT_SAMPLE_PAST, "acceptance", NULL, 0,
    "begun_on=2025-10-15|done_on=2025-10-15|survey_present=1|design_present=1|"
    "construction_present=1|supervision_present=1|passed=1|handover_on=2025-10-20|"
    "document_number=样验收〔2025〕3号" },
  { "2026-01-13", JT_SAMPLE_PAST, "registration", NULL, 1,
    "begun_on=2025-10-16|done_on=2025-10-24|registered_on=2025-10-24|"
    "certificate_number=梯样22999900002（25）|use_unit=样板市示例物业服务有限公司|"
    "use_unit_named_on=2025-10-16|document_number=梯样22999900002（25）" },
  { "2026-01-13", JT_SAMPLE_PAST, "completion_filing", NULL, 0,
    "kind=completion|done_on=2025-10-28|filed_on=2025-10-28|result=passed|"
    "document_number=样备案〔2025〕3号" },
  { "2026-01-13", JT_SAMPLE_PAST, "operation", NULL, 1,
    "begun_on=2025-10-28|opened_on=2025-10-28|document_number=样维保〔2025〕3号|"
    "maintenance_unit=样板市示例电梯维保有限公司|maintenance_contract=样维保〔2025〕3号|"
    "maintenance_from=2025-10-28|maintenance_until=2027-10-27|next_inspection_on=2026-09-25" },
};

const JtSampleStory jt_sample_story_past = {
  "2026-01-08", "晨雪苑/3栋/1单元", "701", "jilin-2021", past, G_N_ELEMENTS (past)
};
