# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window is expected to say in Chinese, in one place: a renaming is one edit.

Patterns that are searched for in accessible names."""

# Start window.
NEW_BOOK = "^新建台账"
OFFICE_NAME = "^单位名称"
OFFICE_CODE = "^项目编号代号"
FIRST_USER = "^首位使用人"
CREATE_BOOK = "^建立台账"
BAD_CODE = "^代号用于项目编号开头"

# Pages, by the number that leads there with Alt.
DESK, CASES, HOMES, VOTES, MONTH, SETTINGS = "123456"

# Status bar.
SAVED = r"^已保存 \d\d:\d\d"
SAVED_ALL = "^全部已保存"
SAVING = "^正在保存"

# Import.
IMPORT = "^导入名册"
CHOOSE_FILE = "^选择文件"
STEP_COLUMNS = "^第 ?[二2] ?步"
LOOK_AT_CHANGES = "^查看变动"
STEP_CHANGES = "^第 ?[三3] ?步"
CHANGES = "^变动$"
COUNTS = "^新增 "
IMPORT_DONE = "^名册已导入"
CLOSE = r"^关闭\("
REJECTED = "未导入"
NOTHING_NEW = "无需导入"

# Cases.
REGISTER = "^登记项目"
ENTRANCES = "^共同决定的单元"
APPLICANTS = "^申请房号"
STAGES = "^阶段$"
STAGE_RUNNING = "，(进行中|未开始)$"
STAGE_ELIGIBILITY = "^加装条件核查"
STAGE_APPLICATION = "^申请，"
APPLICATION_REASON = "^加装理由"
APPLICATION_ORGANISER = "^组织单位"
APPLICATION_RECEIVED = "^居委会收到日期"
YES = ("未记录", "是")
NO = (*YES, "否")
ELIGIBILITY_LAWFUL = "^依法建设"
ELIGIBILITY_LISTED = "^列入房屋征收"
ELIGIBILITY_CHECKED = "^核查日期"

# Opening a vote.
OPEN_VOTE = "^发起表决"
ROLL = "^今日名册"
VOTERS = "^名册业主"
LOCK_ROLL = "^锁定名册"
FIRST_DAY = "^开始日"
LAST_DAY = "^截止日"
FUND = "^使用维修资金"

# Ballot desk.
ROOM = "^房号/扫码"
CHOICES = {"1": "同意", "2": "不同意", "3": "弃权", "4": "无效", "5": "代签待补", "0": "未收回"}
SIGNED_ON = "^签署$"
MOTION = "^按键登记的事项"
MOTIONS = ("全部事项", "加装电梯", "使用维修资金")
BOTH = "加装电梯：{}，维修资金：{}"
REASONS = ("^1 空白", "^2 多选", "^3 未签名")
SAVED_STATES = ("已保存", "已复核")
BARS = {"participation_area": "^参与面积$", "participation_voters": "^参与人数$",
        "consent_area": "^同意面积$", "consent_voters": "^同意人数$"}
FRACTION = r"\S+ ([\d.,]+)(?: ㎡)? / ([\d.,]+)(?: ㎡)?，须"
VERDICTS = {"met": "^达到法定比例", "not-met": "^未达到法定比例", "disputed": "^结果存疑"}
MISSING = {"participation": "参与还差", "consent": "同意还差"}
VOTERS_SHORT = r"(\d+) 人"
AREA_SHORT = r"([\d.]+) ㎡"
BALLOTS = "^表决票$"
MORE = "^更多"
SEAL = "^结束表决并封存"
SEAL_ACT = "^封存表决"
SEALED = "^已结束并封存"

# Month.
CUTOFF = "^每月统计截止日"
MONTHS = "^月份"
PLACES = "^地点"
NUMBERS = "^当月数字$"
SPANS = ("本月", "本年累计", "方案实施以来累计")
AT_THE_END = "期末"
SUMMARY, COMPARISON = "汇总", "对比"
EXPORT_WORKBOOK = "^导出工作簿"
WORKBOOK_WRITTEN = "^工作簿已导出"
NOT_WRITTEN = "^文件未能写出.*原有同名文件仍在"
PRINT = r"^打印\("
REPORT_A4 = "^月报（A4）"
SAVE_PDF = "^另存为 PDF"
REPLACE = "^替换"
QUESTION = "(报送|退回|确认).*月报？"
SUBMIT = "^报送"
RETURN = "^退回"
CONFIRM = "^确认月报"
RETURN_REASON = "^退回原因"
ADJUST_REASON = "^调整原因"
DRAFT, SUBMITTED, RETURNED, CONFIRMED = "^草稿", "^已报送", "^退回，", "^已确认"
ADJUSTED_TO = "推算应为"
APPLIED = "申请（"

# Files.
TEMPLATE = "^保存空白模板"
TEMPLATE_WRITTEN = "^模板已保存"
SAVE_REJECTED = "^保存未导入的行"
REJECTED_WRITTEN = "^已写入"
CHOOSE_COLUMNS = "^选用样式文件"
SAVE_COLUMNS = "^存为样式文件"
COLUMNS_WRITTEN = "^列样式已保存"
ALL_COLUMNS, OWN_COLUMNS = "^全部指标$", "^本单位样式$"
UNKNOWN_COLUMN = "^列样式文件中有无法识别的内容"
IMPORT_NOTICE = "^导入节假日通知"
NOTICE_IMPORTED = "^已导入节假日通知：2 "
BACK_UP = "^立即备份"
BACKED_UP = "^已备份到"
NOT_BACKED_UP = "^备份没有成功"
OPEN, PICK, TAKE = "^打开", "^选定", "^上传"
RESTORE = "^从备份恢复"
NOT_RESTORED = "^未能从备份恢复"
RESTORED = "^已恢复"
COPY_HERE = "^复制到本机"
EXPORT_LIST = "^导出本表"
LIST_WRITTEN = "^本表已导出"
EXPORT_VOTE = "^导出表决数据"
VOTE_WRITTEN = "^已导出 "
SAVED_AS = "^已存为"
RECORD_DOCUMENT = "^登记材料.*…$"
RECORD_ACT = r"^登记材料\(_R\)"
TAKE_IN = "^上传扫描件"
NO_SCAN = "^暂无$"
DOCUMENT_KIND = "^材料"
NOT_READ = "文件.*(无法|不能)读|权限"
