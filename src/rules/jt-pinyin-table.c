/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Made by data/pinyin/make_table.py from Unihan_Readings.txt of Unicode 15.0.0,
 * © Unicode, Inc., under the Unicode License; not to be edited. */
#include "config.h"

#include "jt-pinyin-table.h"

const char jt_pinyin_rows[JT_PINYIN_N_ROWS][JT_PINYIN_WIDTH + 1] = {
  "qt..kwy.....y.........x.....c....n..d...xx.xllxyxzdwpr.mqyyncf..", /* 3400 */
  ".zfawz.zdsyqklnzs...x..sjdnsylyb...lmyljylc...hxhr.z.hxtyhjmltyz", /* 3440 */
  "zyzerqcwhtssqls..kptsyot.mydymjnxy..cfll.l.j....q.clgm.gs..mmqsl", /* 3480 */
  ".wkdzt..bhdgc.qjlx.nx.bjs.g.yxqpdflqqtbgcxl..sdlhtpdreqyzrj.ccx.", /* 34C0 */
  "ldljsxz..zzjzcxl.cxj.j.fcbj.blk.xbjlxbylbel..cnxhy.gyxgltls.syxz", /* 3500 */
  ".qyxzjhlykfqa.kcxcw..hsy.jzxs.skshgyqshxfpdfgafnxyh.cgnhlfxp.s..", /* 3540 */
  "llyh.xqe..x....nwxthtnnyz.....wsnyqthjdhljhl.tl......gysxpcndzex", /* 3580 */
  "yeswkhgxmljhz..w.bazqgdbbclxx.....htcklzxx.qzx..cjhtyxps...gyxxh", /* 35C0 */
  "zyc.lxtryzxxjjh.pl.lshyq.yhkcnh.bxwxwyqxnbhjaa..ztj.zbjazcf....n", /* 3600 */
  "lmdbbb.cxtc..dwfdyykwk.wylxbcxnlyzmzxgx.jlyjy.dyxhykcttzbmkcl.x.", /* 3640 */
  "xqny.lfz.gkdhk.gt.slnfgqbjkxyzscxjnxyyyysrhsjy.xpqc.bdse.myj.qxp", /* 3680 */
  "cpnjyed...d..qlqscdxfysqpxtxybl....yltlmqzyxlxsf.wfynctjspakc.xz", /* 36C0 */
  "..flxxmhmyzyntxysfyd.lccjlsnaaq.cc.rnmxynasm..lxyzwhmnwmnqzlzzhx", /* 3700 */
  "hxzmcg.clzsljxdjrm.kynylyyys.lymmzyygmjw.kdl.xcqmmq.wda.bnljyczb", /* 3740 */
  "hytjaljwbzxny.bzjwxqyxcqdnqjt.sdlz..ycjhzlnjqd.jxcydc.mhskzhcxnc", /* 3780 */
  "lamsxyhcqlfdmlthmbqqh.lbtzqzmpzxg.q.l.yedmwqsmt.myjlkgyd.llqabym", /* 37C0 */
  "d.a.xfdjrtqeqjjhjzbmbwyayhdwnc.llnhl.lfmy.j..zpy.jb.rhfgkjs.styz", /* 3800 */
  "bklhxn.zwxqym..s.qzkwyctlbgmxflzzcml.ypzjlny.jjzyjhzllzbzjdlyzxc", /* 3840 */
  "ccyldlc.tcac.yzt.tcyz.pqlqlyksycjj.j.d.jhd..h.cdb.xl.xb.b.xrbej.", /* 3880 */
  "zbeyqzmys...stmjbrccd....dttxsdxt.tsjzwy..hzqz.xxzw..tzn..xyrscz", /* 38C0 */
  ".mjfpafaqqxfgqgtcygbfcz.z.hnjccklly.yhlhgkydh.gjzfqbccmhxqh..csy", /* 3900 */
  "zdtmlstcdcpyjjlty.cqylc...yjwmsxxcqh.yqssdl.ptzysfcyyhsymfh.ycna", /* 3940 */
  "flccmdhl.yhzhehsnxlxylmjj.byhmcm.ljwyxxclyxzllqhjw..gzdyjyrxsyyq", /* 3980 */
  "jqtsqmjmygpxmfygshygglezzbw.l..k.hyzcxx.qpgegqhllcszwpktpttzbgh.", /* 39C0 */
  "bzddznlpjmwcgbrtbzklhyzjxxxsqxshmhp.hnsbcjhl.hdhgycgjjdjmhmclpyj", /* 3A00 */
  "jq.qs.jhydxxfcy.d.qht.qxnsmtlhczalm.f.xbhqx..bqpjjksjenqdd.qzqzk", /* 3A40 */
  "yqkhfgdxghqhtbsblyncsdltlkszclm.qksxbzyxsssrcllc.h..jbhd.ljjkslz", /* 3A80 */
  "ddzypc....y..yhyyzgqg..hmfhgtd.y..q.cmtba..x...mlnbc.fzjjs.kdl..", /* 3AC0 */
  "..ytcmmhwnhhjbxlj.mphy.xswcxjchfsl.dqpyb.hdyjjnlyttwhxh.tz.hf..t", /* 3B00 */
  ".rj.x..yjh.bm.gw.msblq..gzlprqlgxxx.n...xlfczbzzzhj.j...txyttdja", /* 3B40 */
  "hxjwbzntn..ym..nscygcrjqmelczhjn.ghg.bswjxqhwxjhpscz.zsjszb...lb", /* 3B80 */
  "xpdqzpcbshhjcjngf..tcxdxkzthcljlqpz.lcq..tlqllsgzpjq..zpjbjg.bzl", /* 3BC0 */
  "llsmjdb.l.xpqlz.jsx.x.lqynly.ycjhxkzhxqhxhgcxxskxsyypzyzlxxysyjx", /* 3C00 */
  "cskyhyxsjyyqylkz....x.cxaxccz.ypksltxlqwldmlwdkazhymzfp.blllhzgq", /* 3C40 */
  "zkcjjjl.sqrcnzlp..brxlxfq.sztrsymnb.sthsr.dpjt.rnlddz.ldxgjnynyw", /* 3C80 */
  "gzycxjtfp.yqybbszyb.dlyccxxyx...tg...lxcjtpzxxn.....mjnhhwyzbmqx", /* 3CC0 */
  "fytly.jsyj.s..nwmsysxjlymzszbl.......qgxzynjxyxzn.slcmqds...sxbd", /* 3D00 */
  "z.sshtg...nmxmjcjhfscsnpm....yc.kblksbsgpyxnyzcfxpwlczzbyhpx.lqx", /* 3D40 */
  "jg..yxzhyx..lxhy.lscbjsfd.by..nlyd.ccgjn...lmy.lh.yjcrn..ht.agbb", /* 3D80 */
  "q.schcfhewft.lhyh.yzyqzjt......tljzxh.x...cqm.zbc..ygmbjdz.wy.jx", /* 3DC0 */
  "th.djjkz.xlfhxnmrcym.jqtwzlskxzztsbypchkjacqbbfkttzl.gyshlss.brd", /* 3E00 */
  "blqfjzhhlyyxcdljcspyjhhtrwyrysyjtxjzqzd.y..ysym..qxwgytsngtwjcpz", /* 3E40 */
  "hnygyh.schywxprllsxzhfhcz.tznhyzylhxxcl.sjpqgzy..rnmbj.xpbm....y", /* 3E80 */
  "y.pqbh...bmltwll.jjzdjdb.....lbstx.....d..sbtsctmjl..zbjzxl..sys", /* 3EC0 */
  "..e....qlztgylbnpltlwdltwzgxafpbtsybqtgthcjhxdcdprlsodycrktcpclt", /* 3F00 */
  "zlsps.dhyxxll.tg.t...yn.gjcgwlllxbayjrxzcczyfr.xsjjxz..scfjz.gw.", /* 3F40 */
  "qshtdzrmfljxxnyjldrylsllgxxqqcybkqaqqcpkygsp.zhhhb..zjgxgcmztzxl", /* 3F80 */
  "...zaxgx.tcsxjfq.ydjlyltypllb.mbh.yhchnclthbbcydax.zdrbcwtbgyxzy", /* 3FC0 */
  "fyatmsjgjqjyxkmxswqhrztjxqamg.tfjcsbmsghhlhjqghbgfmaysljcjcpcydd", /* 4000 */
  ".lxbxmymqqwxyqcyyyjzxmlkyysghyscl.xccnqmhyzhcbqxjkmmzbjjnbssmlmm", /* 4040 */
  "xcqjhxxnthy.cbzdzjq.xhsk.dyybjzjsddcfmzz.yqhgqlglrfcygjggswzndlt", /* 4080 */
  "cyg..d.mjmjyzzzx.bhghlwbklclyqs.xjqhscdl.ntdwgdlcxplznhyxlmb.gbf", /* 40C0 */
  "hylyyjhcde.yzzqyqhnhjs..pmcllc.csdq.lllryydqynfjyfrx..bspnztttry", /* 4100 */
  "lahqlgzsyycwjtyhjrmjzjaslhqcdknctxjhqjmy.zt.apctehqcszntslblmxch", /* 4140 */
  "mgldzz..zbcq.lxfgcjecyhyyytzyxykhlyc..s.nmhcyxjzytkq.cjxzcpq.qly", /* 4180 */
  "rsqs.f.mh..hqcqdlbjxl.yzhy.zq.gjzzknrzazgycjzlrrznc..yjbcjdwyzy.", /* 41C0 */
  "slpzhydzfsltqmybggng.skscztkqxdchcszqjzw..xnpsjzstbtqwrlhszpmjsm", /* 4200 */
  "slljlzd.sgfmsjtxkwflcclycymyzydhwtsxssqly.llfllxxomxrzsyblhqlbbh", /* 4240 */
  "h.cpqmjbmsw..lq.hx.sy.nhjy.stxzmxm.htxyblflccddkcxcmqqz...hgcgmb", /* 4280 */
  "hgymw...rxzmj.zzyl.zbry.ceymq.wjb.bfylfqfeeztyjqjlcbnyxmxf.ntbzw", /* 42C0 */
  "kyoxgtght.ydqjlmmjlfomjfbhsynjlbjtlzsydccmylcjsqnl.slz.cjjeyrcrf", /* 4300 */
  "lsyydlztpzjcbkc.hhmhgdfxmmlgztyzllwljll.pywtp.zg.xnqwzdwb.hxzlyh", /* 4340 */
  "xhbrxplzyxlkc.nhclztfhzqspg.hc.eerqsj.ybyzncbcthzbzwgbezwwzzlwgq", /* 4380 */
  "lzsmdqcplslsqyfxjdpgnrzgptcchzmbqsbjs.gnhxexm.xzrjdzsmbhyxpncb.q", /* 43C0 */
  "jzljxxcwzzkctcdcqzzrbjxzjgjdcsrxhqzscwkkggfcczclxzzyggzdhstgxmda", /* 4400 */
  "pwampmyzbywrlycqzp.tfs.dcttctjshl..cjegfd.ebtd.dbwzlqmq.zs.yzt.s", /* 4440 */
  "bxjcftcffwxympmsmctkbxxq..shnxcdfyarrmfqshbdmd..k.cdyh.gxljqqwyl", /* 4480 */
  "..yyyqzxyywzzhcfcpkc.tqcgkqqzmlztzglhldcy..qzcmdycrhrflxjym.mjsh", /* 44C0 */
  ".lzzyglqglbs..scjxbxjplxzdcqnzlysyhlp..l..s.ynskfydrc.tqbswdsaqz", /* 4500 */
  "kf.y.sdhxzttzyfe.jjcxm.bljkj.clxflzhjnyxtlzk.qjpftlmzxhmjzclrzyh", /* 4540 */
  ".ylyrlnyn.ynyqxcymxnkzxyttwsyczmynmzwlqnsbzb.jxkpkxzykhxeytyjl.l", /* 4580 */
  "cjhzfcgjmctmxlyssybchwdjghbxlccyxyzhyz.kyqzm..sjgpl.tjlyycyjxwxn", /* 45C0 */
  "fg.mznxwlcmjncwxnmzkkh..ywz..y.dfbzzsxn.jxcnrzs.sy.j.lhbyzzywngj", /* 4600 */
  "bc.dqykrhxx.k.xbkcxboz.tccngfxdwjkzsdlm.gml.y.gcld.bqx.ddxl.sxsw", /* 4640 */
  "..hyllysjqjy.q.ljmcnbllgcxxhbzddhsct.nzlfjgxlxrtpxszwttyxpyynhny", /* 4680 */
  "fnywyxzysmxjtfxncmb.nyezrxlhxnhjdhtpcxsmxwqztxjjhtmyjslwccjyhzsg", /* 46C0 */
  "nx.dcwzgcczhlllthwassmtxjatcwtjccyxx...n.yqjsjlj.ml.ccxqmsccgyy.", /* 4700 */
  "llszsh..e.szjjtlwczl.zz.ycnbsyhyhmmqlhzmxzszzgxyzxjc.blzjwgjjafg", /* 4740 */
  "hyrzbysdgsxcsq..chdcwrscjzqyfyfpztzcqyhhgejytctfzh.bzjtjfhcycscq", /* 4780 */
  "cxmcqjbjzzqzjb.llyqcfctshqqbntccyzccbmbtmlfcqtfkj...zqzcklbdw.zl", /* 47C0 */
  "t.cltkcjthfb.xwjqkhqsc.qppwyrxcdccmxdbzccgdzdltyqzlczfstka.qshsw", /* 4800 */
  "zljl.cryjkfqhflhtmtjqzqgtlmylyjp.xbhzrswckspmx.ckzcscsbk.zwmlznl", /* 4840 */
  "qy.yxc.rcnyjbf..cdjyhxyq.bgj.ysysycysyslcybs.ylltdyj.y..jjccgxxa", /* 4880 */
  "gyl.tcxqh.dcdyz.yc.lsmm.tplqctecjyjdjblyccplztpcjxf.xehzrfjhlzmy", /* 48C0 */
  ".cmymtk..mryqmjpjwjmjxbgcllqdyyczr.lkgyhpcdcsssxyscyhfyyzsjdxgtq", /* 4900 */
  "chmycqjsmy.pzzcymwjqsptkcs.jjajy.ylzbl.hlwxtbzzbmxoy.xlzm.y..px.", /* 4940 */
  "..sz.sjjj.nacwgxtxdztpxxxskzwhrwdhkfcxqql.yyqhcz.wyxynzc.sdzjxy.", /* 4980 */
  ".xdtgyhy.lkxsxx..dlzncjbzlhbtcmxsyq.phwyy.chb.xch.hczqkr.yx.hc.q", /* 49C0 */
  "dwq.ylb.b.ynbyhcqtylb.jfxchsbqywahdgdhp.zlmmlxxzpfnxddyxysdbhffz", /* 4A00 */
  "bfxsmzzzhfwmql.mhhyqda.bdxdbzpty.jztxdtxcyglb.ljxsdshycbrewbfyzf", /* 4A40 */
  "gbgdhdtbqllwzlsnbtzdbjpxwpdfchz.....fxhcby.jbrcyygkyzyjhmbgbzhzs", /* 4A80 */
  "gbdccscrcmpwpfzqlymwqdcxhsghafqhpysxmkg.asslzhc.lnhdjmfechhyxpbc", /* 4AC0 */
  "yyxsxllydhslphgbrwsayxhyxy.b.htl.z.xzydyj.bty.ynsbgbmges.zyjystw", /* 4B00 */
  "xzyrshnyjsybhhy.ylxedzzyyjcd.kyyjencqxbmsmlqqsfbbbywhfqmfaafqqty", /* 4B40 */
  "bpb.x..yclyl.nxw.lpzzzcaeylfzhcsbbz.hl.hzgclmmmazzhfdt.dwwjclblj", /* 4B80 */
  "nls.gnykwwqbklgghkhkztlbhpywtskdajmkkamqq.khdxnsjppscnmscxk.dptz", /* 4BC0 */
  "wfcps.rqcpbmzckjl.mmplzjlywllzzhscxwdhphmcmcjn.yrly.qz.bgzjyqbbt", /* 4C00 */
  "yqyzjmssqsmgyggtfxyttmlclslhcpljzjzzxz..l..lxgemztyzgwlyszhhzclc", /* 4C40 */
  "zwxzmgs..sdcktnllyxyqpcxgjlmy.lycqty..ddh.x.q.yjyfghzq..jpgxssqc", /* 4C80 */
  "dbdwczbwbdbt.gjgcyyljfneexkytpbmsyqyb.xhhyjkejmcbwzxtcxcmkyc.hdr", /* 4CC0 */
  "tyxnsfplahyhmylybdlsjljjtpgxwcdhylmhsjyw.pllycshstmhtbphfgblcpcm", /* 4D00 */
  "sqzkbamxkttwx.tlcnnldjqbsztqnyjgdjmdjyxzmlgxtzytsxqwycqw.ztgscft", /* 4D40 */
  "ttzhphzzblnxpdhtwtqjcbjkljqlgqqxjsjahzzyzjcyj.y.jtny.c..........", /* 4D80 */
  "................................................................", /* 4DC0 */
  "ydkqsxhwzssxjbymgcczqpssqbycdscdqldylybsgjgyqzjjfgcclzzbwdwzjljp", /* 4E00 */
  "fyynwjjtmyyzwzhflyppqhgccyyymjqyxxgjxhsdsjnjjsmhmlzrxyfsngsyczqz", /* 4E40 */
  "ggllyjlmyzssecykyyhqwjssggyxyqyjtwkdjhychmyxjtlxjyqbyxdldmrrjjwy", /* 4E80 */
  "srldzjpcbzjjbrcfslbczstzfxxthtrqggbdlyccscymmrfcyqzpwwjjyfcrwfdf", /* 4EC0 */
  "zqpyddwyxkyjawjffxjpdftzyhhycyswccyxsclcxxwzzxnbgnnxbxlzsqcbsjpy", /* 4F00 */
  "syzdhmdzbqbzcwdzzyytzhbtsyyfzgntnxqywqskbphhlxgybfmjebjhhgqtjcys", /* 4F40 */
  "xstkzglyckglysmzxyalmeldccxgzyrcxsdltjzcqkcnnjwhjczzcqljststbnxb", /* 4F80 */
  "tyxceqxgkwjyflzqlyhjqspsfxlfpbyqxxxydcczylllsjxfhjxpjbcffyabyxbh", /* 4FC0 */
  "czbjyclwlczggbtssmdtjcxpthyqtgjjscjfzkjzjqnlzwlslhdzbwjncjzyzsqn", /* 5000 */
  "ycqyrzcjjwybrtwpyftwexcskdzctbxhyzcyyjxzcfbzzmjyxxcdczottbzljwfc", /* 5040 */
  "gszsxfyrlnyjmbdthjxsqjccsbxyytsyfbjdztgbcnclcyzzbsacyzzscjcshzqy", /* 5080 */
  "dxlbpjllmqxtydzxsqjtzpxlcglqccwjbhctdjjsfxjejjtlbgxsxjmyjjqpfzas", /* 50C0 */
  "yjncydjxkjcdjszcbartcclnjqmwnqnclllkbybzzsyhqcltwlccrshllzntylne", /* 5100 */
  "wyzyxczxxgdkdmtcedejtsyys.dqdfmsd.jlhrwnqlybglxhlgtgxbqjdzfyjsjy", /* 5140 */
  "jcjmrnymgrcjczgjmzmgxmmryxkjnymsgmzjymklfxmbdtgfbhcjhkylpfmdxlqj", /* 5180 */
  "jsmtqgzsjlqdldgjycalcmzcsdjllnxdjffffjczfmzffpfkhkgdpqxktacjdhhz", /* 51C0 */
  "dddrrcfqyjkqccwjdxhwjlyllzgcfcqdsmlzpbjjplsbcjggdckkdezsqsckjgcg", /* 5200 */
  "kdjtjllzycxklqscgjcltfpcqczgwbjdqsdjjbyjhsjddwgfsjgdkccctllpspkj", /* 5240 */
  "gqjhzzljplgjgjjthjjyjzcjmlzlyqbgjwmljkxzdznjqsyzmljlljkywxmkjlhs", /* 5280 */
  "kjgbmclyymkxjqlbmclkmdxxkwyxwslmlpsjqjcqxyjfjtjdxmxxllcrqbsyjbgw", /* 52C0 */
  "ywxggbcyxpjtgpepfgdjgbhbnsfjyzjkjkhxqfgqzkfhygkhdgllsdjjxpqykybn", /* 5300 */
  "qsxqnszswhbsxwhxwbzzxdmndjbsbkbbzklylxgwxjjwaqzmywsjqlcjxxjqwjeq", /* 5340 */
  "xscwetlzhlyyysdzpyqyzcptlshtzcfycyxyljsdcjjagyslcllyyysglrqqeldx", /* 5380 */
  "zsccccadycjysfsgbfrsszqsbxxpsjwsdrckgjlgdkzjzbdktcsyqpyhstcldjlh", /* 53C0 */
  "mxmcgxyzhjdctmhltxzxylymohyjcltyfbqqjbfbdfehtksqhzywwcnxxcdwhhwg", /* 5400 */
  "yjlegmdqcwgfjhcsntwydolbygwqwesjpwnmlrydzsztxyqpzgcwxhngpyxshmdq", /* 5440 */
  "jhztdppbfyhzhhjyfdzwkgkzbldntsxhqeegzxylzmmzyjzgszxhhkhtxexxgyly", /* 5480 */
  "apsthxdwhzydpxagkydxbhnhxkdfjnmyhylpmgocslnzhkxxlbzzlbmlsfbhhgsg", /* 54C0 */
  "yyggbhscyajtxwlxtzqcwzydqdqmmgdqllszhlsjzwfjhqswscelqazynytlsxth", /* 5500 */
  "aznkzzsdhlacxtwwcsgqqtddyzbcchyqzflxpslzygpzsznglydqcbdlxjtctajd", /* 5540 */
  "kywnsyzljhhdzcwnyyzyomhychhhxhjkzwsxhdnxlyscqydpclyzwmypbkxyjlkz", /* 5580 */
  "htyhaxqsyshxasmchkdscrswjpwqsgzjlwwschs.hsqnhzsngndaqtbaalzzmsst", /* 55C0 */
  "dqjcjktscjaxplggxhhgoxzcxpdmmhldgtybysjmxhmrcplxjzckzxshflqxccdh", /* 5600 */
  "xezfchzccdytcjyxqhlxdhypjqxnlsyydzozjnhxqezysjyayjkypdghddxsppyz", /* 5640 */
  "ndlthrhxydpcjjhtcxmctlhbynyhmhzllhnxmylllmdcppxhmxdkycyrdltxjchh", /* 5680 */
  "znxclcclylnzsxzjzzlnnllwhyqsnjhxynttdkyjpychhyegkcttwlgqrlggtgty", /* 56C0 */
  "gyhpyhylqyqgcwyqkpyyyttttlhyhlltyttsplkyzwgywgpydqqzzdqxskcqnmjj", /* 5700 */
  "zzbxyqmjrtfbbtkhzkbjdjjkdjjtlbwfzpbtkqtztgpdgntpjyfalqmkgxbcclzf", /* 5740 */
  "hzclllladpmxdjhlcclgyhdzfgyddgcyyfgydxkssebdhykdkdkhnaxxybfbyyhx", /* 5780 */
  "cqgabfqyjjdmljcsjzllbchbsxgjyndybyqspqwjlzkcddtaccbkzdyzypjzqsjn", /* 57C0 */
  "kktknjdjgyepgtlfyqkasdntcyhblgdzhbbydmjrygkzyheyybcmcdtyfzjjhgcj", /* 5800 */
  "plxhldwxjjkytcyksssmtwcttqzlzbszdtwzxgzagyktywxlhlcpbclloqmmzssl", /* 5840 */
  "cmbjcszzkydczxgqjdsmcytzqqlwzqzxssbpkdfqmddzdsddtdmfhtdyzjaqjqky", /* 5880 */
  "pbdjyyxtljhdrqxxxhaydhrjlklytwhllrllrcxylbwsrszzsymkzzhhkyhxksmz", /* 58C0 */
  "syzgcjfbzbsqlfcxxxnxkxwymsddyqwggqmmyhcdzttfgyyhgstttybykjdhkyjb", /* 5900 */
  "elhdypjqnfxfdqkzhqkzbyjtzbxhfdxbdaswhawajldyjsfhbldnndnqjtjnchxf", /* 5940 */
  "jsrfwhzfmdrfjyhwzpdjkzyjymfcyznynxfbytfwfwygdbnzzzdnytxzemmqbsqe", /* 5980 */
  "hxfzmbmflzzsrsymjgsxwzjsprydjsjgxhjjgljjynzjjxhgjkymlpeyycsysgqz", /* 59C0 */
  "swhwlyrjlpxslcxmfsmwkcctnxnynpnjszhdzeptxmwywayysywlxjqzqxzdclae", /* 5A00 */
  "elmcpjpclwbxsqhfwrtffjtnqjhjqdxhwlbycnfjlalkyyjldxhhycstdywncjtx", /* 5A40 */
  "ywdrmdrqhwqcmfjdyzmhmayxjwmyzqsxtlmrspwwchajbxtgcypxyyrrclmpamgk", /* 5A80 */
  "qjszyjrmyjsnxtplnbappypylxmyzkynldgyjzczhnlmzhhanqmpgwqtzmxxmllh", /* 5AC0 */
  "gdzxyhxkrxycjmffxyhjfsbssqlhxndycannmtcjcyprrnytyqnyymbmsxndlyly", /* 5B00 */
  "sljnlqyshqmllyzlzjjjkymzcsfbzxxmstbjgnxyzhlsnmcqscyznfzlxbrnnnyl", /* 5B40 */
  "mnrtgzqysatswryhyjzmzdhzgzdwybsscskxsyhytsxgcqgxzzbhyxjscrhmkkbs", /* 5B80 */
  "czjyjymkqhzjfnbhmqhysnjnzybknqmcjgqhwlsnzswxkhljhyybqcbfcdsxdlds", /* 5BC0 */
  "pfzfskjjzwzxsddxjseeegjscssmgclxxkywyllymwwwgydkzjgggtggsycknjwn", /* 5C00 */
  "jpcxbjjtqtjwdsspjxzxnzxwmelptfsxtllxcljxjjljsxctnswxlehhlyqrwhsy", /* 5C40 */
  "csqrybyaywjejqfwqcqqcjqgxaldbzzyjgkgxpltqyfxjltpadkyqhpmatlcpdhk", /* 5C80 */
  "xmtxybhblefxdleegqdymsawhzmljtwyqxlyjzljeeyxbqqffnlyxrdsctgjgxyy", /* 5CC0 */
  "lkllxqkcctlhjlqmkkzgcyygllljdzgydhzwxpysjbzkdzgyzzhywyfqytyzszye", /* 5D00 */
  "zklymhjjhtsmqwyzlkyywzcsrkqyqltdxwcdrjklwsqzwbdcqyncjsrszjlkcdcd", /* 5D40 */
  "tlzzzacqqczddxyplxcbqjylzllljddzjgyjyjzyxnyyynxjxkxdazwyrdljyyyr", /* 5D80 */
  "jlglldrxjcykywnqcclddnyyykyckczhjxcclgzqjgjwppcqqjysbzzxyjxjbxjf", /* 5DC0 */
  "zbsbdsfnsfpzxhdwztdmpptblzzbzdmyypqjrsdzsqzsqxbdgcpzswdwcsqzgmdh", /* 5E00 */
  "zxmwwfybpdgphtmjthzsmmbgzmbzjcfzhfcbbzmqcfmbcmcjxlgpnjbbxgyhyyjg", /* 5E40 */
  "ptzgzmqbqdcgybjxlwzkydpdymgcftpfxyztzxdzxtgkmtybbclbjaskytssqyym", /* 5E80 */
  "scxfjeglsllszbqjjjaklyldlycctsxmcwfgkkbqxlllljyxtyltyxytdpjhnhgn", /* 5EC0 */
  "kbyqnfjyyzbyyessessgdyhfhwtcjbsdzjtfdmxhcnjzymqwsrxjdzjqpdqbbsdj", /* 5F00 */
  "ggfbkjbxdgjhmgwjjjgdllthzhhyyyyyysxwtyyyccbdbpypzyccztjfzywcbdlf", /* 5F40 */
  "wzcwjdxxhyhlhwczxjtczlcdpxdjczczlyxjjsjbhfxwpywxzptdzzbdccjhjhml", /* 5F80 */
  "xbqxxbylrddgjrrctttgqsczwmxfytmwzcwjwxjywcskybzqccttqnhxnkxxkhkf", /* 5FC0 */
  "htswoccjybcmpzzyjbnnzpbthhjdlscddytyfjpxyngfxbyqxcbhxcbsxtyzdmzy", /* 6000 */
  "snxsxlhkmzxlthdhkghxjsshqyhhcjyxglhzxcsnhekdtgqxqypkdhextykcnymy", /* 6040 */
  "yypkqyytjxzlthhqtbyqhxbmyhsqckwwyllhcyylnneqxqwmcfbdccmljggxdqkt", /* 6080 */
  "lxkgnqcdgzjwyjjlyhhqtttnwchhxcxwheszjydjccdbqcdgdnyxzdhcqrxcbmzt", /* 60C0 */
  "qcbxwgqwyybxhmbymykdyecmqkyaqyngyzslfykkqgyssqyshjgjcnxkzycxsbky", /* 6100 */
  "xhyylstycxqthysmgscpmmgcccccmtztasmgqzjhklosqylswtmqsyqkdzljqqyp", /* 6140 */
  "lcycztcqqpbbqjzclpkhqcyyxxdtdddsjcxffllchqxmjlwcjcxtspycxndtjshj", /* 6180 */
  "wxdqqjckxyamylsjhmlalykxcyydmamdqmlmcznnyybzkkyflmchcmlhxrcjjhsy", /* 61C0 */
  "lnmtjggzgywjxsrxcwjgjqhqzdqjdzjjzkjkgdzqgjjyjylhzxxcdqhhhestmhlf", /* 6200 */
  "sbdjsyyshfyssczqlpbdrfrztzdkykgsctgkwdqzrkmsynbcrxqbjyfaxpzzedzc", /* 6240 */
  "jykbcjwhyjbqdzywnyszptdkzpfpbaztklqyhbbzpnbptyzzybhnydcpjmmcycqm", /* 6280 */
  "cjfzzdcmnlfpbplngqjtbttajzpzbbdnjkljqylnbzqhksjznggqsczkyxchpzsn", /* 62C0 */
  "bcgzkddzqanzgjkdntlzldwjljzlywtxndjzjhxyatncbgtzcsskmnjpjytsrwxc", /* 6300 */
  "fjwjjtkhtzplbhsnjzsyjbwbzyzlstlsbjhdwwqpslmmfbjdwajyzccjtbnnrzwq", /* 6340 */
  "xcdslqgdsdpdzhjtqqpsqlyyjzlgyhszlctcbjtktyczjtqkbpjlgmjzdmcsgpyn", /* 6380 */
  "jzjjyyknhrpwszxmtncszzyxybyhyzaxywkcjtllckjjtjhgcxdxyqyczbywblwq", /* 63C0 */
  "cglzgjgqrqcczssbcrbcskydznljsqgxssjmecnstztpbdlthzwhqwqtzexnqczg", /* 6400 */
  "weskssbybstscsjccgbfsdqszlccglllzghzcthcnmjgyzaznmckcstjmmzckbjy", /* 6440 */
  "gqljyjppldxrgzyxccsnhshgdznlzhzjjcddcbcjflbfqbczzwpqdnhxljcthqwj", /* 6480 */
  "gylnlszzpcjdscqqhjqkdxkpbajyemsmjtzdxlcjyryynwjbngzzkmjxltbsllrt", /* 64C0 */
  "pylcsznxjhllhyllqqzqlxymrcwcxsljmczltzldwdjjllnzggqxppskygyggbfz", /* 6500 */
  "pdkmwghcxmcgdxjmcjsdycabxjdlnbcddygskydjtxdjjyxmsaqazdzfslqxyjsj", /* 6540 */
  "zylblxxwxqqzbjzlfbblylwdsljhxjyzjwtdjcyfqzqzzdcsxzzqlzcdzfchyspy", /* 6580 */
  "mpqzmlpplffxjjnzzylsjyyqzfpfzksywjjjhrdjzzxtxxglghtdxcskyswmmtcw", /* 65C0 */
  "ybazbjkshfhgcxmhfqhyxxyzftsjyzbxyxpzlchmzmbxhzzssyfdmncwdabazlxk", /* 6600 */
  "tcshhxkxjjzjsthygxsxyyhhhjwxkzxcsbzzwwhhcwtzzzpjxsnxqqjgzyzawllc", /* 6640 */
  "wxzfxgyxyhxmkyyswsqmnjnaycyspmjkgwcqhylajjmzxhmmcnzhbhxclxtjpltx", /* 6680 */
  "yjhdyylttxfszhyxxsjbjyayrsmxyplckdlyhlxrlnllstyzyyqygyhhsccsmcct", /* 66C0 */
  "zcxhyqfpyyrpfflfqtntszllzmhwtcjqyzwtllmlmdwmbzssmzrbpdddlgjjbxcc", /* 6700 */
  "srzqqygwcsxfwzlxccrbtdzmcyggdlqsgtjmwljmymmsyhfbjdgyxccpshxczcsb", /* 6740 */
  "sjwjgjmpbwaffyfnxhydxzylremzgzcyzsszdlljcsqfzxxkptxzgxjjgbmyyysn", /* 6780 */
  "bdylbnlhbfzdcyfbmgqrrmsszxysgtznnydzzcdgbjafjbdknzblcsscpsgzycjs", /* 67C0 */
  "zlmlrzzbzzldlsllysxsqzqlyxzlsgkbrxbrbzcycxzjzeeyfgklzlyyhgysgzlf", /* 6800 */
  "jhgtgwkraajyzkzqtsshjjxdzyz.yjlzyrzdqqhgjzxsszbtkjpbfrtjxllfqwjg", /* 6840 */
  "slqtymblpzdxtzagbdhzzrbgjhwnjtjxlhscfsmwlldqysjtxkzscfwjlbxftzll", /* 6880 */
  "jzllqblcqmqqcgcdfpbbhzczjlpyygjdtgwdcfczqyyyqysrclqzfklzzzgffsqn", /* 68C0 */
  "wglhjycjjczlqzcyjbjzzbpdccmhjgxdqdgdlzqmfgpsytsdyfwwdjzjysxyycjc", /* 6900 */
  "yhzwpbyhxrylybhkjksfxtzjmmchhlltnyymsxxyzpyjjycdyzwmtjjkqyrhllqx", /* 6940 */
  "psgtlwycljscbxjyzfnmlrgjjtyzbsyzmsjyjhgfzqmsyxrszcwtlrtqzsstkxgq", /* 6980 */
  "ggsptgcdnjsgcqcqhmxggztqydjkzdlbzsxjlhyqgggthqscpyhjhhgnygkggcmj", /* 69C0 */
  "dzllcclxqsftgzslllmlcskctbljzzszmmnytpzsxqhjcjyqxyexzqzcpshkzzys", /* 6A00 */
  "xcdfgmwqrllqxrfztlysdctmjcsjjdhjnxtnrztzfqrhqgllgcxszsjdjljcytsj", /* 6A40 */
  "tlnyxhszxcgjzyqpylfhdjsbpcczgjjjqzjqdybssllcmyttmqtbhjqnnygkynqy", /* 6A80 */
  "qmzgcjkpdcgmyzhqllsllclmholzgdylfzsljcqzlylzcjeshnylljxgjxlyjyyy", /* 6AC0 */
  "xnbcljsswcqqcjyllcldjyllzllbnylgqchxyyqoxccqkyjxxhyklksxayqccqkk", /* 6B00 */
  "kkcsgyxxyqxygwtjohthxpxxcsshcyeychzzcbwqbbwjqcscszsslzylgdesjzmm", /* 6B40 */
  "ymcytsdsxxscjpqqsqylyfzychdjdzywcbtjsydjhcyddjlbdjjsodzyqysqkxxd", /* 6B80 */
  "hhgqjyohdyxwgmmmajdybbbppbcmhcpljzsmtxerxjmhqdstpjdcbssmsssthjts", /* 6BC0 */
  "lmmtrcplzszmlqdsdmjmqpnqdxcfynbfsdqqyxhyaykqyddlqyyysszbydslntfg", /* 6C00 */
  "tzqbzmchdhczcwfdxtmqqsphqwwxsrgjcwtjtzzqmgwjjrjhtqjbbgwzfxjhnqfx", /* 6C40 */
  "xqywyyhyscdydhhqmnmdmmcpbszppzzglmzfollcfwhmmsjzttthlmyffytzzgzy", /* 6C80 */
  "skjjxqyjzqphmbzzlyghgfmshpcfzsnclpbqsnjszslxjfpmtyjygbxlldlxpzjy", /* 6CC0 */
  "pjyhhzcywhjylsjexfsszywxkzjlladtmlymqjpwxxhxsktqjezrpxxzghmhwqpw", /* 6D00 */
  "qlyjjqjjzszcfhjlchhnxjlqwzjhbmzyxbdhhypylhlhlgfwlcfyytlhjjcjmscp", /* 6D40 */
  "xstkpnhjxsntyxxtestjctlsslstdlllwwyhdhrjzsfgxssyczykwhtdhwjslhtz", /* 6D80 */
  "dqdjzxxqggyltzphcsqfzlnjtclzpfstpdynylgmjllycqhynsbchylhqyqtmzyb", /* 6DC0 */
  "bywrfqykjsyslzdyjmpxyyssrhzjnyqtqdfzbwwdwwrxcwhgyhxmkmyyyhmsmzhn", /* 6E00 */
  "gcepmlqqmtcwctmhmxjpjjhfxyyzsjchtybmstsyjdtjjqytlhynbyqzlcxcnzws", /* 6E40 */
  "mylkfjxlwgbypjytysylymzckttwlgsmzsylmpwlzwxwqzssaqsyxyrhssntsrap", /* 6E80 */
  "ccpwcmgdhhxzdzxfjhgzttsbjhgyglzysmyclllybtyxhbbzjkssdmalhhycfygm", /* 6EC0 */
  "qypjycqxjllljgclzgqlycjcctotyxmtmshllwcgfxymzmklpszzzxhhjyslctyj", /* 6F00 */
  "cyhxsgyxzkxlzwpyjpdhjwpjpwsqqxlxxdhmrslzcyzwstcxkystzshbsccstplw", /* 6F40 */
  "sscjchjlcgchssphylhfhhxjsxyllnylmzdhzxylsxlwzyhcldyahzcmddyspjtq", /* 6F80 */
  "jzlngjfsjshctsdszlblmssmnyymjqbjhrcwtyydchqljapzwbgqybkfcmjwlzll", /* 6FC0 */
  "yylszydwhxpsbcmljpscgbhxlqhyrljxyswxhxzlldfhlslymjljyflyjycdrjlf", /* 7000 */
  "syzfsllcqyqfgjyhyszlylmstdjcyhbzllnwlxxygyyhbmgdhxxhhlzzjzxczzzc", /* 7040 */
  "yqzfnjwpylcpkpykpmclgkdgxzggwqbdxzzkzfbxxlzxjtpjpttbytszzdwslchz", /* 7080 */
  "hsltjxhqlhyxxxywzyswtmzkhlxzxzpyhgchkjfsyh.tjrlxfjxptztwhplyxfcr", /* 70C0 */
  "hxshxkjxxyhzjdxjwylhyhmjdbflkhtxcwhcfwjcfpqrxqxcyyyjygrpxgscsxng", /* 7100 */
  "wchkzdxhflxxhjjbyzwtsxnncyjjymswzjqrmhxzwfqsylzjzgbhynslbgttcseb", /* 7140 */
  "hxxwxyhhxyxnsqyxmlywrgyqlxbbcljsylpsytjzyhyzawlhorjmksczjxxxyxch", /* 7180 */
  "cytryxqjddsjfslyltsffyxlmtyjmjjyyyxltzcsxqzlhzxlwyxzhdnlrxhxjcdy", /* 71C0 */
  "hlbrlmbrllaxksllljlyxxlycrylcjcgjcmtlzllcyzzpzpcyawhjjfybdyyzsep", /* 7200 */
  "ckzdqyqpbpcjpdcyzbdbbcyydycnnpjmtmlrmfmmgwygbsjgygsmdqqqztxmkqwg", /* 7240 */
  "xllpjgzbqcdjjjfpkjkcxbljmswmdtqjxldlppbxcwkcqqbfqjczagzgmykbhyyh", /* 7280 */
  "zykndkzmbpjyspxthlfpnyygxjdbkxnhhjhzjxstrstldxskzysybmxjlxyslbzy", /* 72C0 */
  "slhxjpfxbqnbylljqkygzmcyzzymccsldlhzgwfwyxzmwcxtynxjhbyymcysbmhy", /* 7300 */
  "smydyshqyzchmjjmzcaahcbjbbhplxtylsxsdjgjdhkxxtxxnbhnmlngsltxmrhn", /* 7340 */
  "lxqjxmzllyswqgdlbjhdcgjyqycmhwfwjybbbyjmjwjmdpwhxqldyapdfxxbcgjs", /* 7380 */
  "pckrssyzjmslbzzjfljjjlgxzgyxyxlszqyxbexyxhgcxbpldyhwecdwwcjmbtxc", /* 73C0 */
  "hxyqxllxflyxlljlssfwdpzsmyjclmswtczbchqekcqbwlcgydblqppqzqfjqdjh", /* 7400 */
  "ymmcxtxdrmjwrhxcjzclqxdyynhyyhrslsrsywwzjymtltllgzqcjzyabsckzcjy", /* 7440 */
  "ccqljsqxalmzyyywlwdxzxqdllqshgpjfjljhjabcqzdjgthhsstcyjlbswzlxzx", /* 7480 */
  "rwgldlzrlzqtgsllllzlymxqgdzhgbdbhzpbrlw.xqbpfdwo..whlypcbjcc.dmb", /* 74C0 */
  "zpbzz.cyqxldomzblzwpdwyygdstthcsqsccrsssyslfybfntyjszdfndpthtzzm", /* 7500 */
  "bblxlcmyffgtjjqwftmdpjwdnlbzcmmctgbdzlqlpyfhsymjylsdchdzjwjcctlj", /* 7540 */
  "cldtljjcpddpjdsszynndbjlggjzxsxnlycybjjqxcbylzcfzppgkcxzdzfztjjf", /* 7580 */
  "jsjxzbnzyjqttyjwhtyczhymdjxttmpxsflzcdwslshxybzgtfmlcjtacbbmgdew", /* 75C0 */
  "ycyzcdszcyhflyctygwhkjyylsjcxgywjcbhlcsnddbtzbsclyzczzssqdllmqyy", /* 7600 */
  "hfllqllxfdyhabxggnywyypllsdldllbjcyxjzmlhljdxyyqytdlllbbgbfdfbbq", /* 7640 */
  "jzzmdpjhgclgmjjpgaehhbwcqxaxhhhzchxyphjaxhlphjpgpzjqcqzgjjzzgzdm", /* 7680 */
  "qyybzzphyhybwhazyjhykfgdpfqsdlzmljxjpgalxzdaglmdgxmwzqytxdxxpfdm", /* 76C0 */
  "mssympfmdmmkxksyzyshdzkjsysmmzzzmsydnzzczxbmlstmddnmxckjmztyymzm", /* 7700 */
  "zzmsshhdccjemxxkljstgwlsqlyjzllsjssdbpmhnlyjczyhmxxhgzcjmdhxtkgr", /* 7740 */
  "mxfwmckmwkdcksxqmmmszzydkmsclcmpcgmwrpxqpzdsslcxkyxtmlgjyahzjgzq", /* 7780 */
  "mcsnxyhmmpmlkjxmhlmlgmxctkzmjjyszjsyszhsyjzjcdajzybsdqjzgwzkgxfk", /* 77C0 */
  "dmsdjlfmehkzqkjbeypzyszcdwyjffmzjykttdzzefmzlbnpplplpbpszalltylk", /* 7800 */
  "ckqzkgenqlwagxxydpxlhsxqqwqykxqclhyxxmlyccwlymqyskychlcjnszkpyzk", /* 7840 */
  "cqzqljbdmdjhlasqlbydwqlwdnbqcrydddtjybkbwszdxdtnpjdtctqdfxqqmgns", /* 7880 */
  "eclstbhpwslctxxlpwydzklzygzcqapllkccylbqmqczqcljslqzdjxldthpzqdl", /* 78C0 */
  "jjxzqdjyzhkzljcyqdyjppypeakjyrmpcbymcxkllzllfqpylllmbsglcysslrsy", /* 7900 */
  "sqtmxyxqqzbdzrysyztffmzzsmzqhzssccmlyxwtpzgxzjgzgsjsgkddhtqggzll", /* 7940 */
  "bjdzlcbzhyxyzhzfywxyzymsdbzzyjgtsmtfxqyxjscdgslnmdlrytzlryylxqht", /* 7980 */
  "xsrtzcgyxbnqqzfhykmzjbzymkbpnlyzpblmcnqyzzzsjzhjctzhhyzzjrdyzhnf", /* 79C0 */
  "xglfxslkgjtctssyllgzrzbbjzzklpkbczyslxyxbjfpnjzzxcdwxzyjxzzdjjgg", /* 7A00 */
  "grsrjkmcmzjlsjywqshyhqjsxpjzzzlsnshrnypjtwchklbsrzlcxwjqxqkysjyc", /* 7A40 */
  "ztlqzybbybwzjqdwgyzcytjcjxckcwdkkzxsgkdzxwwyyjqyytcytdjlxwkczkkl", /* 7A80 */
  "cclzcqqdzlqlcsfqchqhsfsmqzzllbjjzbsjhtsjdysjqjpdlzcdcwjkjzzlpycg", /* 7AC0 */
  "mzwdjjbsjqzsyzyhhxcbbjydssddzncglqmbtsfcbfdzdlznfgfjgfsmptjqlmbl", /* 7B00 */
  "gqcyyxbqkdxjqsrfkztjdhczklbsdzcfytplljgjhtxzcsszzxstcygkgckgyoqx", /* 7B40 */
  "jplzbbbgtgyjdgczqszlbjlsjfzgkqqjcgyczbzqtldxrjxbsxxpzxhyzyclwdsj", /* 7B80 */
  "jhxmfczpfzhqhqmqgkslyhtycgfrzgnqxclpdlbzcsczqlljblhbdcypczppdymt", /* 7BC0 */
  "zsgyhckcpzjgslclnscdsldlxbmsdlddfjmkdjdhslzxlszqpqpgjllybdszgqlb", /* 7C00 */
  "zlslkyyhzttncjyqtzzfszqztlljtyyllqllqyzqlbdzlslyyzymdfszsnhlxznc", /* 7C40 */
  "zqzbbwskrfbcyzmthblgjpmczzcstlxshtzcyzlzblfeqhlxflcjlyljqcbzlzjg", /* 7C80 */
  "hsstbrmhxzhjzclxfnbgxgtqjcztmsfzkjmssnxljkbhszxntnlzdntlmsjxgzjy", /* 7CC0 */
  "jczxyhyhwrwwqnztnfjscpzshzjfyrdjsfscjzbjfzqzchzlxfxsbzqlzsgyftzd", /* 7D00 */
  "cszxzjbqmszkjrhxjzcgbjkhchgtjkjqglxbxfgdrtylxjxgdtsjxhjzjjcmzlcq", /* 7D40 */
  "sbtxhqgxttxhxftsdkfjhzyjfjxrzcdlllcqsqqzqwqxswqtwgwbzcgcllqzbclm", /* 7D80 */
  "qqtzgzxzxljfrmyzflxysqxxjkxrmjdcdmmyxbsqbhgcmwfwtgmxlzbyytgzyccd", /* 7DC0 */
  "xyzxswgxyjyznbgpzjcqsyxcxrtfycgrhztxszzthcbfclsyxzljqmzlmplmxzjs", /* 7E00 */
  "sflbysmyqhxjsxrxsqzzzsslyflczjrcrxhhzxqydshxsjjhzcxjbdynsysxjbql", /* 7E40 */
  "pxzqpymlxzkyxlxcjlcycrxzzlldlllsjyhzxgyjwkjrwyhcpsgnrzlfzwfzznsx", /* 7E80 */
  "gxflzsxzzzbfcsyjdbrjkrdhhgxjljjtgxjxxstjtjxlyxqfcsgswmsbctlqzzwl", /* 7EC0 */
  "zzkxjmltmjyhsddbxgzhdlbmyjfrzfcgclyjbpmlysmsxlszjqqhjzfxgfqfqbpx", /* 7F00 */
  "zgyyqxgztcqwyltlgwwgwhllfsfgzjmgmgbgtjfsyzzgzyzaflsspmlbflcwbjzc", /* 7F40 */
  "ljjmzlpjjlymqdmyyyfbgygqzglyzdxqyxrqqqhsxyyqqygjtyxfsfsllgnqcygy", /* 7F80 */
  "cwfhcccfxbylypllzqxxxxxkqhhxshjdcfdsczjxcpzwhhhhhapylhalpqafyhxd", /* 7FC0 */
  "yllkmzqgggddesrnndltzgchybpysqjjhclljtolnjpzljlhymheydydsqycddhg", /* 8000 */
  "zpndzclzywllznteytgxlhslpjjbdgwxpcdntjcklkclwkllcasstknzdnqnttly", /* 8040 */
  "yzssysszzryljqkcgbhhcrxrzydgrgcwcgzhfffppjfzynakrgywyqpqxxfkjtsz", /* 8080 */
  "zxswzddfbbqtbgtzfznpzfpzxzpjszbmqhkcyxyldkljnypkyghgdcjxxeahpnzg", /* 80C0 */
  "ctzcmxcxmmjxnkszqnmnlwbwwxjjyhclstmcsqdjcxxtpcnpdtnnpglllzcjlspb", /* 8100 */
  "lplkcdtnjnlyyrscffjfqwdpgzdwmnzcclodaxnssnyzrestyjwjyjdbcfxnmwtt", /* 8140 */
  "bqlwstszgybljpxglboclgpcbjftmxzljylzxcltpnclcgxtfzjshcrxsfyszdkn", /* 8180 */
  "tlbyjcyjllstgqcbxnwzxbxklylhzlqzlnzcqwgzlgzjncjgcmnzzgjdzxtzjxyc", /* 81C0 */
  "yycxxjyyxjjxsssjstssttppghtcsxwzdcsyfptfbchfbblzjclzzdbxgcxlqpxk", /* 8200 */
  "fzflsyltywbmnjhskbmddbcysccldxycddqlyjjhmqllcsgljjsyfpyyccyltjan", /* 8240 */
  "tjjpwycmmgqyysqdhqmzhszxpftwwzqswqrfkjlxjqqyfbrxjhhfwjgzyqacmyfr", /* 8280 */
  "hcyybyqwlpexcczstyrltsdmqlykmbbgmyyjprknnbbsxyxbhyzdjdnghpmfsgbw", /* 82C0 */
  "fzmfjmmbcmzzcjjlcnyxyqgmlrygqccyhzlwjgcjcggmcjjfyzzjhycfrrcmtzqz", /* 8300 */
  "xhfqgdjxccjeaqcrjthpljlszdjrbcqhjdzrhxlyxjsymhzydwldfryhbbydtssc", /* 8340 */
  "cwbxglpzmlzztqsscpjmmxjcsjytycghycjwsnsxlfemwjnmkllswtxhyyygcmmc", /* 8380 */
  "wjdqdjzglljwjnkhpzggflccsczmcbltbhbqjxqdjpdjqtghglfqawbzyjjltstd", /* 83C0 */
  "hqhctcbchflqmpwdshyytqwcnztjtlbypbpdyyyxsqkxwyyflxxncwcxybmaelyk", /* 8400 */
  "kjmzzzbrxyaqjfljpfhhhytzzxrgqqmhspgdzjwbwpjhzjdyscqwzkthxsqlzyym", /* 8440 */
  "ysdzgrxckkhjlwpysyscsyzlrmlqsyljxbcxtlhdqzpcycykpppnsxfyzjjrcemh", /* 8480 */
  "szmsxlxglrwgcstlrsxbygbzgztcpldjlslylymdtmtcpalcxpqjcjwtcyyzlblx", /* 84C0 */
  "bzlqmyljbghdslssdmxmbdczsxwhamlczcpjmcnhjyjnsygchskqmzzqdllkablw", /* 8500 */
  "jqsfmocdxjrrlyqchjmybyqlrhetfjzfrfksryxfjdwdsxxlwsqjyslyxwjhsnlx", /* 8540 */
  "yyxhbhawhhjcxwmyljcsqlkydttxbzsxfdxgxsjhhsxxybssxdpwncmrptjzczen", /* 8580 */
  "ygcxqfjxkjbdmljcmqqxloxslyxxlylljdzbtymhbfsttqqwlhogyblscalzxqlh", /* 85C0 */
  "twrrqhlstmypyxjjxmqsjpnbryxyjllyqylthylqyfmhkljdmllhfzwkzhljmlhl", /* 8600 */
  "jkljstlqxylmbhhlnlsxqchxcfxxlhyhjjgbyzzkbxscqdjqdsxjzsyhzhhmgsxc", /* 8640 */
  "symxfebcqwwrbpyyjqtyqcyjhqqzyhmwffhgzfrjfcdbxndqyzpcyhhjlfrzgppx", /* 8680 */
  "zdbbgzqstlgdgylcqmgchhmfywlzyxkjlypqhsywmqqgqzmlzjnsqxjqsyjtcbeh", /* 86C0 */
  "sxfssfxzwfllbcyyjdytdthwzsfjmqqyjlmqsxlldttkhhybfpwdyysqqrnqwlgw", /* 8700 */
  "debdwcyygcdlkjxtmxmyjsxhybrwfymwfrxyqmxysctzztfykmldhqdlwyqnlcry", /* 8740 */
  "jblpsxcxywlsbrrjwxhqybhtydnhhgmmywytzcsqmtssccdalwztcpqpyjllqzyj", /* 8780 */
  "swxwzzmmglmxclmxczmxmzsqtzppjqblpgxjzhfljjhycjsnxwcxsccdlxsyjdcq", /* 87C0 */
  "cxslqyclzxlzzxmxqrjmhrhzjphmfljlmlclqnldxzlllfypngjysxcqqdcmqjzz", /* 8800 */
  "xhnpnxzmekmxxykyqlxsxtxjxyhwdcwdzhqyybgybcyscfgfsjnzdyzzjzxrzrqj", /* 8840 */
  "jymcanhrjtldbpyzbstjhxxzypbdwfgzzrpymtngxzqbyxmbbfcckrjqjbjegrzg", /* 8880 */
  "yclkxzdxkknsjkcljspgyyzlqqjybzssqlllkjfcbktylcccdblsppfylgydtzjy", /* 88C0 */
  "qggkqttfcxbdkdxxhybbfytyhbclpdytgdhryrnjsbtcsnyjqhklllzslydxxwbc", /* 8900 */
  "jqsbxbfjzjcjdzfbxxbrmlazgcsnclbjdstblfrzdswsbxbcllxxlzdjzsjpylyx", /* 8940 */
  "xyftfffbhjjjgbygjpmmmmsscljmtlyzjxswxtyledqpjmygqzjgdjlqjwjqllsd", /* 8980 */
  "gjgygmscljjxdtygjqjqjcjzcjgdzdshqgsjggcjhqxsnjlzzbxhsgzxcxyljxyx", /* 89C0 */
  "yydfqqjhjfxdhctxjyrxysqtjxyefyyssyxjxncyzxfxcsyszxyyschshxzzzgzz", /* 8A00 */
  "zgfjdldylnpzgyjyzyyqzpbxqbdztzczyxxyhhscxshcggqhjhgxwsztmzmehyxg", /* 8A40 */
  "ebtylzkkwytjzrclekestdbcykqqsayxcjxwwgsbhjszsdhcsjkqcxswxfctynyd", /* 8A80 */
  "pzcczjqtzwjqdzzzqzljchlsbhpydxpsxshhezdxfptjqyzzxhyaxncfzyyhxgnq", /* 8AC0 */
  "mywxtzsjpkhhgymxmxqcxtsbcqsjyxhtyylybcqlmmszmjzjllcogxzaajzyhjmc", /* 8B00 */
  "hhcxzsxzdznleyjjzjbhzwzzsqtzpsxztdsxjjjznyazphhyysrnqdthzhayjyjh", /* 8B40 */
  "dzxzlswclybzyecwcycrylcxnhzydzydyjdfrjjhtrsqtxyxjrjhojynxelxsfsf", /* 8B80 */
  "jzghpzsxzszdzcqzbyyklsgsjhczshdgqgxyzgxchxzjwyqwgyhksseqzzndzfkw", /* 8BC0 */
  "yssdclzstsymcdhjxxyweyxczaydmpxmdsxybsqmjmzjmtzqlpjyqzcgqhxjhhhx", /* 8C00 */
  "xhlhdldjqsldwbsxfzzyyschtytyjbhecxhjkgjfxbhyzjfxbwhbdzfyzbcapnpg", /* 8C40 */
  "nydmsxhkhhmamlnbyjtmpxyjmcthjbzyfcgtyhwphftgzzezsbzegpbmdskftycm", /* 8C80 */
  "hbllhgpzjxzjgzjyxzsbbqsczzlzccstpgxmjsftcczjzdjxcybzlfcjsyzfgszl", /* 8CC0 */
  "ybcwzzbyzdzypswyjgxzbdsysxlgzbzfygczxbzhzftpbgzgejbstgkdmfhyzzjh", /* 8D00 */
  "zllzzgjqzlsfdjsscbzgpdlfzfzszyzyzsygcxsntxchczxtzzljfzgqsqyxzjqc", /* 8D40 */
  "cccdjcdxzjyqjccgxztdlgscxzsyjjqtcclqdqztqchqqjztezzzpbkkdjfcjfzt", /* 8D80 */
  "ybqyqttynlmbdktjcpqzjdzfpjsbnjlgyjdxjdzqkzgqkxclpzjtcjdqbxdjjjst", /* 8DC0 */
  "cjnxbxcmslyjcqmtjqwwcjjnjnlllhjcwqtbzqyczczpzzdzyddcyzdzccjgtjfz", /* 8E00 */
  "dprntctjdcqtqndtjnmlzbcllctdsxkjzqdpzlbznbtjdcxfczdbccjjltqjpldc", /* 8E40 */
  "gzdbbzjcqdcjwynllzlzccdwllxwzlxrsntqjccxkjlsgdfqtddglrlajjtklymk", /* 8E80 */
  "qlldzytdyycygjwyxdxfrskstcdenqmrkqzhhqkdldazfkypbggpzrebzzykyzsp", /* 8EC0 */
  "egjjghkqzzzslysywyzwfqznlzzlzhwcgkypqgnpgblplrrjyxcccgyhsfzfwbzy", /* 8F00 */
  "wtgzxyljczwhxzjzblfflgskhyjzeyjhlpllllcygxdrzelrhgklzzyhzlyqszzj", /* 8F40 */
  "zqljzflnbhgwlczcfjwspyxnlzlxgccpzbllcxbbbbxbbcbbcrnncccyrbbsyldc", /* 8F80 */
  "gqyyqxygmqzwtzydyjhyfwdehzdjywlccntzyjjcdedpzdztstqjhdymbjnyjzlx", /* 8FC0 */
  "tsstphndjxxbyxqtzqddtjtdyztgwscszqflshlglbcjbhdlyzjyckwtydylbnyd", /* 9000 */
  "sdsycctyszyyebgexhqddwnygyclxtdcystqmygzasccszzddlcclzrqxyyeljsb", /* 9040 */
  "ymxshztembbllyyllytdqyshymrqxkfkbfxnxsbychxbwjyhtqbpbsbwdzylkgzs", /* 9080 */
  "kyghqzjhhxjxgnljkzlyycdxlfwfghljgjybxblybxqpqgztzplncybxdjyqydym", /* 90C0 */
  "rbesjyyhkxxstmxrczzywxyhybmcflyzhqyzmqxdbxbzwzmslpdmyckfmzklzcyj", /* 9100 */
  "ycclhxfzlydqzpzygyjyzmzxdzfyfyttqtchgspczmlccytzxjcytjmkslpzhysn", /* 9140 */
  "wllytpzctzzcktxdhxxtqcypksmqccyyazhtjpcylzlyjbjxtfnyljyynrxcylmm", /* 9180 */
  "nxjsmybcsysslzylxjjqyldzdpqbfzzblfndsqkczfhhhgqmrdsxycstxnqqjpyj", /* 91C0 */
  "bfcxdyqfpnxejdgyqbsrcnfyyqpghyjdyzxgrhtkyleqdzntsmgklbsgbpyszbyt", /* 9200 */
  "jzsszjcssxzbhbscsbzczptqfzlqflypybbjgszmxxdjmthyskkbjtxhjcelbsmj", /* 9240 */
  "yjzcxtmljyxrzzqscxxqptzxmkyxxxjcljprmyygadyskqlsadhrskqxzxztcghz", /* 9280 */
  "tlmlwxybwsycdbhjhcfcwzsxhytkzlxqshlyczjxtmplprcgltbzztlzjcyjgdtc", /* 92C0 */
  "lglpllqpjmzpapxyzlkktkdnczzbnzctdqqzjyjgmctxltgcszlmlhbglkfwnwzh", /* 9300 */
  "dxphlfmkydlgxdtwzfrjejctzhydxykshwfzcqshktmqqhtchymjdjskhxdjzbzz", /* 9340 */
  "xympajqmsdbxlsklyynwrtsqlscbpdbsgzwyhtlkssswhzzlyytnxjgmjszsxfwn", /* 9380 */
  "lsoztxgxlsammlbwldszylakqcqctmycfjbslxclzjclxxksbzqclhjphqplsxsc", /* 93C0 */
  "kslnhpsfqqytxjjzlqldxzjjzdyydjnzptfcdskjfsljhylzqjzlbthydgdjfdby", /* 9400 */
  "azxdzhzjnhhqbyknxjjqczmlljzkspldsclbblxklelxjlbjycxjxgcnlcqplzlz", /* 9440 */
  "njtzljgyzdzpltqcssfdmnycxgbtjdcznbgbqyqjwgkfhtnbyqzqgbkpbbyzmtjd", /* 9480 */
  "ytblsqmbsxtbnpdxklemyycjynzdtldykzzxddxhqshdgmzsjycctayrzlpwltlk", /* 94C0 */
  "xslzcggexclfxlkjrtlqjaqzncmbqdkkcxglczjzxjhptdjjmzqykqsecqzdshha", /* 9500 */
  "dmlzfmmzbgntjnnlgbyjbrbtmlbyjdzxlcjlpldlpcqdhlhzlycblcxzcjadqlmz", /* 9540 */
  "mmsshmybhbskkbhrsxxjmxsdznzpxlbbragggfchgmsklltsjyycqlcskywyehyw", /* 9580 */
  "hbhqywbawykqldqftntkhqcgdqktgpkxhcpdhtwtmssyhbwcrwxhjmkmzngwtmlk", /* 95C0 */
  "fghkjyldyycxwhyeclqhkqhtdqhhffldxqwgzyydesbpkyrzpjfyyzjceqdzzdla", /* 9600 */
  "ttbbfjllcxdlmjsdxegygsjqxcfbxsszpdyzcxdnyxpfzydlyjccpltxlsxyzyrx", /* 9640 */
  "cyysdylwwndsahjsygyhgywkaxtjzdaxysrltdjssaxfnejdxyzhlxlllzhzsjny", /* 9680 */
  "qyqqxyjghzgjcyjchzlycdshwsgczyjxcllnxzjjyyxnfsmwfpylcyllabwddhwd", /* 96C0 */
  "xjmcxztzpmlqzhsfhzynztlldywlslxhymmylmbwwkyxyadtxylldjpybpwfxjmm", /* 9700 */
  "mllhafdllaflbhhhbqqjtzjcqjjdjtffkmmmbythygdcqrddwrqjxnbysnmzdbyy", /* 9740 */
  "tbjhpybygtjxaahgqdqtmystqxkbtsbkjlxrbeqqhqmjjbdjwtgtbxpgbktlgqxj", /* 9780 */
  "jjcdhxqdwjlwrfmqgwqhckryswgbtgygbwsdwdwrfhwytjjxxxjyzyslphyypayx", /* 97C0 */
  "hydqkxshxyxeskqhywbdddpplcjlhqeewxksyyhdyplfjthkjltcyyhhjttpltzz", /* 9800 */
  "cdlthqkcxqysteeywkyzyxxyysddjkllpwmcyhqgxyhcrmbxpllnqydqhxsxxwgd", /* 9840 */
  "qbshyllpjjjthyjkyphthyyktyezyenmdshlcrpqfbgfxzbsbtlgxsjbswyysksf", /* 9880 */
  "lxlpplbbblbsfxfyzbsjssylpbbffffsscjdstzsxtryjcyffsytyzbjtbctsbsd", /* 98C0 */
  "hrtjjbytcxyjeylxcbnebjdsysyhgsjzbxbytfzwgenyhhthjhatfwgcstbgxkls", /* 9900 */
  "tywmtmbyxjskzscdyjrcytwxzfhmymcxlznsdjtttxrycfyjsbsdyerxhljxbbde", /* 9940 */
  "ynjghxgckgscymblxjmsznskgxfbnbbthfjaafxyxfpxmyfhdtzcxzzpxrsywzdl", /* 9980 */
  "ybbjtyqwqjpzypzjznjpzjlztfysbttslmptzrtdxqsjehbzylzdhljsqmlhtxtj", /* 99C0 */
  "ecxalzzspktlzkqqyfsygywpcpqfhqhytqxzkrsgtgsqczlptxcdyyzssqzslxlz", /* 9A00 */
  "macbcqbzyxhbsxlzdltcdjtylzjyytpzylltxjsjxhlbmytxcqrblzssfjzztnjy", /* 9A40 */
  "dxmyjhlhpblcyxqjqqkzzscpzkswalqsblcczjsxgwwwygyatjbbctdkhqhkgtgp", /* 9A80 */
  "bkqyslbxbbckbmllxdzstbklggqkqlsbkkdfxrmdkbftpzfrtbbmferqgxkjpzss", /* 9AC0 */
  "tlbzdpszqzsjthljqlzbpmsmmsxlqqnhknblrddnhxdhddjcyygyfqgzlgsygmjq", /* 9B00 */
  "gkhbpmxyxlytqwlwgcpbmjxcyzydrjbhtdjxeeshtmjsbyplwhlzffnypmhxqhpl", /* 9B40 */
  "tbqpfbcwjdbygpnxtbfzjgsddtjshxeawzzyllttybwjkgxghlfkxdjtmszsqynz", /* 9B80 */
  "ggswqsphtlsskmclzxyszqzxncjdqgzdlfnykljcjllzlmzznhydsshthxzlzzbb", /* 9BC0 */
  "hqzwwycrdhlyqqjbeyfsgxthsrxwqhwfslmssgzttyeyqqwrslalhmjtqjsmxqbj", /* 9C00 */
  "jzjxzyzkxbyqxbjxshzssfglxmxzxfghkzszggylclsarjxhslllmzxelglxydjy", /* 9C40 */
  "tlfbhbpnlyzfbbhptgjkwetzhkjjxzxxglljlstgshjjyqlqzfkcgnndjsszfdbc", /* 9C80 */
  "twwseqfhqjbsaqtgypjlbxbmmywxgslzhglzgnyfljbyfdjfrgsfmbyzhqfbwjsy", /* 9CC0 */
  "fyjjphzbyyzffwodgrlmftmlbzgycqxcdjygzyyyytytydwegazyhxjlzythlrmg", /* 9D00 */
  "rjxzclhneljjthtbwjybjjbxjjtjteekhwsljplpsfazpqqbdlqjjtyyqlyzkdks", /* 9D40 */
  "qjyyjzldqcgjjyzjsycmraqthtejmfctyhypkmhycwjdcfhyyxwshctxrljgjshc", /* 9D80 */
  "cyyyjltkttytmxgtcjtzayyoczlylbszywjytsjyhbyshfjlygjxxtmzyyltxxyp", /* 9DC0 */
  "slxyjzyzyypnhmymdyylblhlsyygqllnjjymsoycbzgdlyxylcqyxtszegxhzglh", /* 9E00 */
  "wbljgeyxtwqmakbpqcgyshhegqcmwyywljyjhyyzlljjylhzyhmgsljljxcjjycl", /* 9E40 */
  "ycjpcpzjzjmmylcjlnqljjjlxxjmlszljqlycmmhcfmmfpqqmfxlqmcffqmmmmhm", /* 9E80 */
  "znfhhjgtthhkhslnchhyqdxtmmqdcydyxyqmyqylddcyyydazdcymzydlzfffmmy", /* 9EC0 */
  "cqcwzzmabtbyctdmndzggdftypcgqyttssffwbdtzqssystwjjhjytsxxylbyqhw", /* 9F00 */
  "whxezxwznnqzjzjjqjccchyyxbzxccyjtllcqxknjycyycynzzqyyoewyczdcjyc", /* 9F40 */
  "chyjlbtzkycqwlpgpyllgkdldlgkgqbgychjxy..........................", /* 9F80 */
  "...s.........gtm....gd.....................atn..................", /* 9FC0 */
};

const JtPinyinSeveral jt_pinyin_several[] = {
  { 0x3d14, "xj" }, { 0x41f2, "cj" }, { 0x43f2, "dt" }, { 0x4a44, "mt" }, { 0x4d97, "kq" },
  { 0x4e01, "dz" }, { 0x4e07, "wm" }, { 0x4e14, "qj" }, { 0x4e48, "my" }, { 0x4e50, "ly" },
  { 0x4e58, "cs" }, { 0x4e5c, "mn" }, { 0x4e7e, "qg" }, { 0x4e9f, "jq" }, { 0x4eb9, "mw" },
  { 0x4ec7, "cq" }, { 0x4ee1, "gy" }, { 0x4f1a, "hk" }, { 0x4f20, "cz" }, { 0x4f23, "xq" },
  { 0x4f3a, "cs" }, { 0x4f3d, "jgq" }, { 0x4f43, "dt" }, { 0x4f74, "en" }, { 0x4f97, "dt" },
  { 0x4fa5, "jy" }, { 0x4fa7, "cz" }, { 0x4fbf, "bp" }, { 0x4fdb, "fm" }, { 0x4fde, "ys" },
  { 0x4fdf, "qs" }, { 0x4ff6, "ct" }, { 0x5018, "tc" }, { 0x501e, "jl" }, { 0x5062, "cq" },
  { 0x5072, "cs" }, { 0x5080, "gk" }, { 0x50b3, "cz" }, { 0x50e5, "jy" }, { 0x50ee, "tz" },
  { 0x5152, "en" }, { 0x5176, "qj" }, { 0x5179, "zc" }, { 0x51af, "fp" }, { 0x51f9, "aw" },
  { 0x5228, "pb" }, { 0x5238, "qx" }, { 0x5239, "sc" }, { 0x5261, "sy" }, { 0x527f, "jc" },
  { 0x52e6, "cj" }, { 0x5319, "sc" }, { 0x533a, "qo" }, { 0x5340, "qo" }, { 0x5352, "zc" },
  { 0x5355, "dcs" }, { 0x5361, "kq" }, { 0x5382, "ca" }, { 0x5395, "cs" }, { 0x5396, "pm" },
  { 0x53a6, "sx" }, { 0x53c2, "cs" }, { 0x53c3, "cs" }, { 0x53da, "xj" }, { 0x53e5, "jg" },
  { 0x53e8, "dt" }, { 0x53ec, "zs" }, { 0x53f6, "yx" }, { 0x5401, "xy" }, { 0x5408, "hg" },
  { 0x540b, "cy" }, { 0x5413, "xh" }, { 0x5416, "ya" }, { 0x5421, "bp" }, { 0x5426, "fp" },
  { 0x542d, "kh" }, { 0x5446, "da" }, { 0x5447, "qm" }, { 0x544e, "cy" }, { 0x5452, "wm" },
  { 0x5454, "dt" }, { 0x5472, "cz" }, { 0x5475, "hak" }, { 0x5477, "gx" }, { 0x5480, "jz" },
  { 0x5496, "kg" }, { 0x54af, "gkl" }, { 0x54b3, "hk" }, { 0x54d5, "hy" }, { 0x54e6, "oe" },
  { 0x54e9, "ly" }, { 0x5514, "wn" }, { 0x551d, "gh" }, { 0x5521, "ly" }, { 0x552b, "jy" },
  { 0x552c, "hx" }, { 0x5562, "ly" }, { 0x5574, "ct" }, { 0x558b, "dz" }, { 0x558f, "nr" },
  { 0x5594, "ow" }, { 0x55ae, "dcs" }, { 0x55b3, "zc" }, { 0x55c4, "as" }, { 0x55cc, "ay" },
  { 0x55d2, "dt" }, { 0x560f, "gj" }, { 0x5618, "xs" }, { 0x562c, "cz" }, { 0x5632, "cz" },
  { 0x5638, "fwm" }, { 0x563d, "ct" }, { 0x563f, "hm" }, { 0x5666, "hy" }, { 0x5671, "jx" },
  { 0x5684, "ho" }, { 0x5687, "xh" }, { 0x56a3, "xa" }, { 0x56dd, "jn" }, { 0x56e4, "dt" },
  { 0x5708, "qj" }, { 0x571c, "hy" }, { 0x5729, "wx" }, { 0x572b, "yt" }, { 0x573b, "qy" },
  { 0x574b, "bf" }, { 0x574f, "hp" }, { 0x576c, "gw" }, { 0x5777, "kj" }, { 0x577b, "cd" },
  { 0x578c, "dt" }, { 0x57d4, "bp" }, { 0x57eb, "ct" }, { 0x5806, "dz" }, { 0x5815, "dh" },
  { 0x5821, "bp" }, { 0x5824, "dt" }, { 0x5828, "ye" }, { 0x5832, "cj" }, { 0x5854, "td" },
  { 0x58f3, "kq" }, { 0x592f, "hb" }, { 0x5939, "jg" }, { 0x593e, "jg" }, { 0x5947, "qj" },
  { 0x5951, "qx" }, { 0x5964, "ht" }, { 0x59a7, "wy" }, { 0x59e5, "lm" }, { 0x5a29, "mw" },
  { 0x5a2d, "ax" }, { 0x5a64, "cz" }, { 0x5a7c, "cr" }, { 0x5b1b, "hx" }, { 0x5b45, "qx" },
  { 0x5b56, "mz" }, { 0x5b93, "mf" }, { 0x5bbf, "sx" }, { 0x5c06, "jq" }, { 0x5c07, "jq" },
  { 0x5c09, "wy" }, { 0x5c22, "yw" }, { 0x5c3e, "wy" }, { 0x5c3f, "ns" }, { 0x5c4f, "pb" },
  { 0x5c5e, "sz" }, { 0x5c6c, "sz" }, { 0x5c6f, "tz" }, { 0x5c79, "yg" }, { 0x5ca8, "qj" },
  { 0x5cd2, "dt" }, { 0x5cd9, "zs" }, { 0x5ce4, "jq" }, { 0x5cff, "yw" }, { 0x5d4c, "qk" },
  { 0x5da0, "jq" }, { 0x5da6, "zs" }, { 0x5df2, "ys" }, { 0x5df7, "xh" }, { 0x5e02, "sf" },
  { 0x5e31, "cd" }, { 0x5e62, "cz" }, { 0x5e6c, "cd" }, { 0x5e7f, "ga" }, { 0x5ec1, "cs" },
  { 0x5ec6, "gw" }, { 0x5ec8, "sx" }, { 0x5ed1, "jq" }, { 0x5f04, "nl" }, { 0x5f37, "qj" },
  { 0x5f39, "dt" }, { 0x5f3a, "qj" }, { 0x5f48, "dt" }, { 0x5f4a, "jq" }, { 0x5f77, "fp" },
  { 0x5fea, "sz" }, { 0x6019, "ht" }, { 0x606b, "dt" }, { 0x6076, "ew" }, { 0x609d, "kl" },
  { 0x60dd, "ct" }, { 0x60e1, "ew" }, { 0x6206, "gz" }, { 0x620c, "xq" }, { 0x620f, "xh" },
  { 0x621b, "jg" }, { 0x622f, "hx" }, { 0x6232, "xh" }, { 0x6241, "bp" }, { 0x6252, "bp" },
  { 0x625b, "kg" }, { 0x625e, "gh" }, { 0x6273, "bp" }, { 0x6298, "zs" }, { 0x629d, "an" },
  { 0x62d7, "an" }, { 0x62ec, "kg" }, { 0x62fd, "zy" }, { 0x631d, "wz" }, { 0x631f, "xj" },
  { 0x639e, "sy" }, { 0x63b8, "ds" }, { 0x63ba, "cs" }, { 0x63d0, "td" }, { 0x63f2, "ds" },
  { 0x6412, "bp" }, { 0x647b, "cs" }, { 0x64a3, "ds" }, { 0x64ae, "cz" }, { 0x64be, "wz" },
  { 0x64ff, "tz" }, { 0x6512, "zc" }, { 0x65ae, "cz" }, { 0x65bc, "yw" }, { 0x65e0, "wm" },
  { 0x6633, "dy" }, { 0x665f, "cs" }, { 0x667b, "ay" }, { 0x66a0, "gh" }, { 0x66a7, "an" },
  { 0x66b4, "bp" }, { 0x66dd, "pb" }, { 0x66fe, "cz" }, { 0x6703, "hk" }, { 0x671d, "cz" },
  { 0x671f, "qj" }, { 0x672f, "sz" }, { 0x6753, "bs" }, { 0x677b, "cn" }, { 0x679e, "cz" },
  { 0x67b8, "gj" }, { 0x67b9, "bf" }, { 0x67c1, "dt" }, { 0x67dc, "gj" }, { 0x67e5, "cz" },
  { 0x67f5, "sz" }, { 0x67f7, "cz" }, { 0x6805, "zs" }, { 0x680e, "ly" }, { 0x6816, "qx" },
  { 0x681d, "gk" }, { 0x6821, "xj" }, { 0x6867, "gh" }, { 0x6872, "pb" }, { 0x68a3, "cq" },
  { 0x68fd, "sc" }, { 0x6909, "cs" }, { 0x690e, "cz" }, { 0x6911, "bp" }, { 0x6939, "sz" },
  { 0x6942, "zc" }, { 0x695b, "hk" }, { 0x696a, "yd" }, { 0x696f, "ds" }, { 0x6977, "kj" },
  { 0x699c, "bp" }, { 0x69db, "kj" }, { 0x6a02, "ly" }, { 0x6a05, "cz" }, { 0x6a9c, "gh" },
  { 0x6abb, "kj" }, { 0x6adf, "ly" }, { 0x6b38, "ae" }, { 0x6b39, "yq" }, { 0x6b3b, "cx" },
  { 0x6b58, "cx" }, { 0x6b59, "sx" }, { 0x6b96, "zs" }, { 0x6c0f, "sz" }, { 0x6c3f, "gj" },
  { 0x6c64, "ts" }, { 0x6c88, "sc" }, { 0x6c8c, "dz" }, { 0x6c93, "dt" }, { 0x6cca, "pb" },
  { 0x6ccc, "mb" }, { 0x6cf7, "ls" }, { 0x6cfa, "lp" }, { 0x6d12, "sx" }, { 0x6d13, "sq" },
  { 0x6d1e, "dt" }, { 0x6d45, "qj" }, { 0x6d4d, "hk" }, { 0x6d52, "hx" }, { 0x6d5a, "jx" },
  { 0x6d6c, "lh" }, { 0x6d8c, "yc" }, { 0x6da1, "wg" }, { 0x6db4, "wy" }, { 0x6dfa, "qj" },
  { 0x6e11, "ms" }, { 0x6e26, "wg" }, { 0x6e6b, "jq" }, { 0x6e6f, "ts" }, { 0x6e83, "kh" },
  { 0x6e9a, "td" }, { 0x6eb1, "qz" }, { 0x6ec0, "cx" }, { 0x6ece, "xy" }, { 0x6ee7, "yx" },
  { 0x6f2f, "lt" }, { 0x6f34, "zcs" }, { 0x6f84, "cd" }, { 0x6fa0, "ms" }, { 0x6fae, "hk" },
  { 0x6fb9, "dt" }, { 0x6fec, "jx" }, { 0x7011, "pb" }, { 0x7027, "ls" }, { 0x7085, "jg" },
  { 0x7094, "gq" }, { 0x70ae, "pb" }, { 0x70fb, "ys" }, { 0x710c, "jq" }, { 0x7118, "dt" },
  { 0x7121, "wm" }, { 0x712f, "cz" }, { 0x7156, "nx" }, { 0x71fe, "dt" }, { 0x728d, "jq" },
  { 0x729b, "ml" }, { 0x72b4, "ah" }, { 0x7387, "ls" }, { 0x739a, "cy" }, { 0x73a2, "bf" },
  { 0x7452, "cy" }, { 0x7471, "zt" }, { 0x753a, "td" }, { 0x755c, "cx" }, { 0x756a, "fp" },
  { 0x756c, "sy" }, { 0x758b, "py" }, { 0x759f, "ny" }, { 0x7608, "cz" }, { 0x7627, "ny" },
  { 0x767f, "qb" }, { 0x76db, "sc" }, { 0x7701, "sx" }, { 0x77bf, "qj" }, { 0x77dc, "jgq" },
  { 0x77f3, "sd" }, { 0x7809, "hx" }, { 0x784a, "wh" }, { 0x784c, "gl" }, { 0x784d, "xy" },
  { 0x7850, "dl" }, { 0x7854, "hg" }, { 0x7888, "mh" }, { 0x78a1, "dz" }, { 0x78c5, "bp" },
  { 0x78cf, "lq" }, { 0x7947, "qz" }, { 0x7955, "mb" }, { 0x7962, "mn" }, { 0x796d, "jz" },
  { 0x7985, "cs" }, { 0x79aa, "cs" }, { 0x79b0, "mn" }, { 0x79cd, "zc" }, { 0x79d8, "mb" },
  { 0x7a3d, "jq" }, { 0x7a5c, "zt" }, { 0x7aa8, "xy" }, { 0x7b60, "yj" }, { 0x7b74, "cj" },
  { 0x7b7d, "ow" }, { 0x7bf8, "cz" }, { 0x7c98, "zn" }, { 0x7ca5, "zy" }, { 0x7cfb, "xj" },
  { 0x7d5c, "jx" }, { 0x7d9d, "cl" }, { 0x7db8, "lg" }, { 0x7e41, "fp" }, { 0x7e47, "yz" },
  { 0x7e9a, "lx" }, { 0x7ea2, "hg" }, { 0x7ea4, "xq" }, { 0x7ea5, "gh" }, { 0x7eb6, "lg" },
  { 0x7ed9, "gj" }, { 0x7f09, "jq" }, { 0x7f0f, "bp" }, { 0x7f32, "qs" }, { 0x7f34, "jz" },
  { 0x7f77, "bp" }, { 0x7fdf, "dz" }, { 0x8006, "qs" }, { 0x800f, "ne" }, { 0x8011, "dz" },
  { 0x8019, "bp" }, { 0x8126, "dt" }, { 0x8127, "jz" }, { 0x812f, "pf" }, { 0x814a, "lx" },
  { 0x814c, "ya" }, { 0x8180, "bp" }, { 0x81bb, "sd" }, { 0x81ed, "cx" }, { 0x822c, "bp" },
  { 0x8274, "fb" }, { 0x827e, "ay" }, { 0x828e, "qx" }, { 0x8292, "mw" }, { 0x8298, "pb" },
  { 0x82a5, "jg" }, { 0x82a7, "xz" }, { 0x82d5, "st" }, { 0x82e3, "jq" }, { 0x8304, "jq" },
  { 0x8308, "cz" }, { 0x830b, "zd" }, { 0x831c, "qx" }, { 0x8351, "ty" }, { 0x8360, "jq" },
  { 0x8364, "hx" }, { 0x8365, "xy" }, { 0x8368, "xq" }, { 0x8398, "sx" }, { 0x839e, "gw" },
  { 0x83a9, "fp" }, { 0x83c0, "wy" }, { 0x83f9, "jz" }, { 0x845a, "rs" }, { 0x8470, "sj" },
  { 0x8508, "bp" }, { 0x8513, "mw" }, { 0x851a, "wy" }, { 0x8543, "fb" }, { 0x8549, "jq" },
  { 0x8581, "ya" }, { 0x85ba, "jq" }, { 0x85cf, "cz" }, { 0x8616, "nb" }, { 0x8677, "hg" },
  { 0x8679, "hj" }, { 0x867e, "xh" }, { 0x86c7, "sy" }, { 0x86e4, "hg" }, { 0x86f8, "sx" },
  { 0x86fe, "ey" }, { 0x8721, "lz" }, { 0x8764, "qy" }, { 0x8766, "xh" }, { 0x884c, "xh" },
  { 0x8870, "sc" }, { 0x88b7, "qj" }, { 0x88e8, "bp" }, { 0x88f3, "sc" }, { 0x88fc, "tx" },
  { 0x891a, "cz" }, { 0x8983, "tq" }, { 0x89c1, "jx" }, { 0x89e3, "jx" }, { 0x8b58, "sz" },
  { 0x8bc6, "sz" }, { 0x8bf4, "sy" }, { 0x8c03, "dt" }, { 0x8c37, "gy" }, { 0x8c48, "qk" },
  { 0x8c49, "sc" }, { 0x8d3e, "jg" }, { 0x8d84, "jq" }, { 0x8da3, "qc" }, { 0x8e4a, "qx" },
  { 0x8e52, "mp" }, { 0x8e62, "dz" }, { 0x8e63, "pm" }, { 0x8e72, "dc" }, { 0x8e74, "cj" },
  { 0x8e7b, "jq" }, { 0x8eca, "cj" }, { 0x8f66, "cj" }, { 0x8f67, "yzg" }, { 0x8f97, "nz" },
  { 0x8f9f, "pb" }, { 0x9002, "sk" }, { 0x9057, "yw" }, { 0x90aa, "xy" }, { 0x90c7, "hx" },
  { 0x9142, "cz" }, { 0x9162, "cz" }, { 0x9166, "pf" }, { 0x91b1, "fp" }, { 0x91cd, "zc" },
  { 0x91d0, "xl" }, { 0x924f, "cj" }, { 0x931e, "cd" }, { 0x943a, "dc" }, { 0x94ad, "td" },
  { 0x94af, "bp" }, { 0x94bf, "dt" }, { 0x94c5, "qy" }, { 0x94db, "dc" }, { 0x94e4, "dt" },
  { 0x94eb, "dy" }, { 0x94fb, "wy" }, { 0x952c, "tx" }, { 0x9550, "gh" }, { 0x9561, "ctx" },
  { 0x9577, "zc" }, { 0x957f, "zc" }, { 0x9592, "xj" }, { 0x95a4, "gh" }, { 0x9607, "ds" },
  { 0x960f, "ey" }, { 0x9618, "dt" }, { 0x961a, "hk" }, { 0x963d, "dy" }, { 0x963f, "ae" },
  { 0x9642, "bp" }, { 0x964d, "jx" }, { 0x9673, "cz" }, { 0x9676, "ty" }, { 0x9684, "dt" },
  { 0x9697, "kw" }, { 0x96a9, "ay" }, { 0x9730, "xs" }, { 0x9753, "jl" }, { 0x9769, "gj" },
  { 0x9778, "st" }, { 0x9798, "qs" }, { 0x9838, "jg" }, { 0x9888, "jg" }, { 0x9889, "jx" },
  { 0x988c, "hg" }, { 0x98a4, "cz" }, { 0x98df, "sy" }, { 0x9933, "tx" }, { 0x9967, "tx" },
  { 0x9979, "lg" }, { 0x9987, "cz" }, { 0x9a6e, "td" }, { 0x9a80, "dt" }, { 0x9aa0, "bp" },
  { 0x9ac8, "bp" }, { 0x9b32, "gl" }, { 0x9b44, "pbt" }, { 0x9c91, "gx" }, { 0x9cad, "qz" },
  { 0x9ce5, "nd" }, { 0x9e1f, "nd" }, { 0x9e44, "gh" }, { 0x9e58, "gh" }, { 0x9e83, "pb" },
  { 0x9e87, "jq" }, { 0x9e95, "jq" }, { 0x9f4a, "qjz" }, { 0x9f50, "qj" }, { 0x9f88, "ky" },
  { 0x9f9c, "gjq" }, { 0x9f9f, "gjq" }, { 0x9fce, "td" }, { 0x20164, "x" }, { 0x20676, "o" },
  { 0x20cd0, "b" }, { 0x2139a, "p" }, { 0x21413, "k" }, { 0x235cb, "d" }, { 0x23c97, "w" },
  { 0x23c98, "w" }, { 0x23e23, "f" }, { 0x249db, "d" }, { 0x24a7d, "h" }, { 0x24ac9, "x" },
  { 0x25532, "e" }, { 0x25562, "c" }, { 0x255a8, "z" }, { 0x25ed7, "c" }, { 0x26221, "x" },
  { 0x2648d, "t" }, { 0x26676, "g" }, { 0x2677c, "l" }, { 0x26b5c, "z" }, { 0x26c21, "n" },
  { 0x27ff9, "m" }, { 0x28408, "g" }, { 0x28678, "q" }, { 0x28695, "b" }, { 0x287e0, "q" },
  { 0x28b49, "b" }, { 0x28c47, "q" }, { 0x28c4f, "d" }, { 0x28c51, "h" }, { 0x28c54, "z" },
  { 0x28e99, "n" }, { 0x29f7e, "a" }, { 0x29f83, "m" }, { 0x29f8c, "k" }, { 0x2a7dd, "j" },
  { 0x2a8fb, "l" }, { 0x2a917, "l" }, { 0x2aa30, "q" }, { 0x2aa36, "s" }, { 0x2aa58, "y" },
  { 0x2afa2, "x" }, { 0x2b127, "y" }, { 0x2b128, "c" }, { 0x2b137, "y" }, { 0x2b138, "x" },
  { 0x2b1ed, "w" }, { 0x2b300, "j" }, { 0x2b363, "t" }, { 0x2b36f, "x" }, { 0x2b372, "x" },
  { 0x2b37d, "x" }, { 0x2b404, "y" }, { 0x2b410, "n" }, { 0x2b413, "r" }, { 0x2b461, "m" },
  { 0x2b4e7, "f" }, { 0x2b4ef, "j" }, { 0x2b4f6, "x" }, { 0x2b4f9, "j" }, { 0x2b50d, "f" },
  { 0x2b50e, "j" }, { 0x2b536, "n" }, { 0x2b5ae, "y" }, { 0x2b5af, "f" }, { 0x2b5b3, "y" },
  { 0x2b5e7, "s" }, { 0x2b5f4, "z" }, { 0x2b61c, "w" }, { 0x2b61d, "j" }, { 0x2b626, "t" },
  { 0x2b627, "l" }, { 0x2b628, "t" }, { 0x2b62a, "y" }, { 0x2b62c, "x" }, { 0x2b695, "s" },
  { 0x2b696, "c" }, { 0x2b6ad, "l" }, { 0x2b6ed, "k" }, { 0x2b7a9, "m" }, { 0x2b7c5, "l" },
  { 0x2b7e6, "s" }, { 0x2b7f9, "h" }, { 0x2b7fc, "d" }, { 0x2b806, "k" }, { 0x2b80a, "x" },
  { 0x2b81c, "n" }, { 0x2b8b8, "d" }, { 0x2bac7, "e" }, { 0x2bb5f, "oq" }, { 0x2bb62, "l" },
  { 0x2bb7c, "l" }, { 0x2bb83, "s" }, { 0x2bc1b, "x" }, { 0x2bd77, "l" }, { 0x2bd87, "d" },
  { 0x2bdf7, "x" }, { 0x2be29, "k" }, { 0x2c029, "w" }, { 0x2c02a, "x" }, { 0x2c0a9, "j" },
  { 0x2c0ca, "z" }, { 0x2c1d5, "w" }, { 0x2c1d9, "b" }, { 0x2c1f9, "g" }, { 0x2c27c, "o" },
  { 0x2c288, "x" }, { 0x2c2a4, "c" }, { 0x2c317, "h" }, { 0x2c35b, "l" }, { 0x2c361, "d" },
  { 0x2c364, "x" }, { 0x2c488, "q" }, { 0x2c494, "g" }, { 0x2c497, "l" }, { 0x2c542, "l" },
  { 0x2c613, "x" }, { 0x2c618, "d" }, { 0x2c621, "y" }, { 0x2c629, "t" }, { 0x2c62b, "h" },
  { 0x2c62c, "q" }, { 0x2c62d, "c" }, { 0x2c62f, "z" }, { 0x2c642, "y" }, { 0x2c64a, "m" },
  { 0x2c64b, "x" }, { 0x2c72c, "m" }, { 0x2c72f, "l" }, { 0x2c79f, "p" }, { 0x2c7c1, "y" },
  { 0x2c7fd, "d" }, { 0x2c8d9, "x" }, { 0x2c8de, "z" }, { 0x2c8e1, "j" }, { 0x2c8f3, "h" },
  { 0x2c907, "y" }, { 0x2c90a, "s" }, { 0x2c91d, "h" }, { 0x2ca02, "q" }, { 0x2ca0e, "y" },
  { 0x2ca7d, "x" }, { 0x2caa9, "n" }, { 0x2cb29, "y" }, { 0x2cb2d, "l" }, { 0x2cb2e, "c" },
  { 0x2cb31, "j" }, { 0x2cb38, "s" }, { 0x2cb39, "s" }, { 0x2cb3b, "l" }, { 0x2cb3f, "z" },
  { 0x2cb41, "m" }, { 0x2cb4a, "d" }, { 0x2cb4e, "h" }, { 0x2cb5a, "c" }, { 0x2cb5b, "b" },
  { 0x2cb64, "h" }, { 0x2cb69, "w" }, { 0x2cb6c, "h" }, { 0x2cb6f, "p" }, { 0x2cb73, "x" },
  { 0x2cb76, "h" }, { 0x2cb78, "l" }, { 0x2cb7c, "s" }, { 0x2cbb1, "y" }, { 0x2cbbf, "g" },
  { 0x2cbc0, "j" }, { 0x2cbce, "t" }, { 0x2cc56, "d" }, { 0x2cc5f, "w" }, { 0x2ccf5, "p" },
  { 0x2ccf6, "j" }, { 0x2ccfd, "s" }, { 0x2ccff, "t" }, { 0x2cd02, "f" }, { 0x2cd03, "h" },
  { 0x2cd0a, "l" }, { 0x2cd8b, "j" }, { 0x2cd8d, "t" }, { 0x2cd8f, "w" }, { 0x2cd90, "z" },
  { 0x2cd9f, "l" }, { 0x2cda0, "l" }, { 0x2cda8, "j" }, { 0x2cdad, "j" }, { 0x2cdae, "x" },
  { 0x2cdd5, "b" }, { 0x2ce18, "y" }, { 0x2ce1a, "y" }, { 0x2ce23, "x" }, { 0x2ce26, "z" },
  { 0x2ce2a, "f" }, { 0x2ce7c, "x" }, { 0x2ce88, "y" }, { 0x2ce93, "c" },
};

const unsigned jt_pinyin_n_several = G_N_ELEMENTS (jt_pinyin_several);
