<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AcceptDialog</name>
    <message>
        <source>Who accepted “{0}”?</source>
        <translation>“{0}”谁验收的？</translation>
    </message>
    <message>
        <source>Note the acceptance</source>
        <translation>记下验收</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不记</translation>
    </message>
    <message>
        <source>Accepted by</source>
        <translation>验收人</translation>
    </message>
    <message>
        <source>Somebody of the supervision committee among them</source>
        <translation>要有监督委员会的人参加</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Write who accepted it</source>
        <translation>请填谁验收的</translation>
    </message>
</context>
<context>
    <name>AcclaimPane</name>
    <message>
        <source>Nobody is against</source>
        <translation>没有人反对</translation>
    </message>
    <message>
        <source>Somebody is against</source>
        <translation>有人反对</translation>
    </message>
    <message>
        <source>One voice is enough: then nothing is carried this way, and hands are counted.</source>
        <translation>有一个人反对就不能鼓掌通过，改为举手清点。</translation>
    </message>
    <message>
        <source>Nobody was against. Close the count at the right.</source>
        <translation>没有人反对。请在右边结束计票。</translation>
    </message>
    <message>
        <source>“{0}” Is anybody against? (Wait.) Nobody. Then let us clap.</source>
        <translation>“{0}”，有没有不同意见？（停一停）没有。那就请大家鼓掌通过。</translation>
    </message>
</context>
<context>
    <name>Act</name>
    <message>
        <source>finished {step}</source>
        <translation>办完了“{step}”</translation>
    </message>
    <message>
        <source>opened {step} again</source>
        <translation>重新打开“{step}”</translation>
    </message>
    <message>
        <source>passed “{finding}” with a reason</source>
        <translation>说明理由，放过“{finding}”</translation>
    </message>
    <message>
        <source>set up {name}</source>
        <translation>建好了{name}</translation>
    </message>
    <message>
        <source>corrected the village&apos;s particulars</source>
        <translation>改了本村资料</translation>
    </message>
    <message>
        <source>the clerk is now {name}</source>
        <translation>操作员换成{name}</translation>
    </message>
    <message>
        <source>kept the board {place}</source>
        <translation>登记了公开栏：{place}</translation>
    </message>
    <message>
        <source>registered {name}</source>
        <translation>登记了{name}</translation>
    </message>
    <message>
        <source>corrected {name}</source>
        <translation>改了{name}的登记</translation>
    </message>
    <message>
        <source>{name} keeps away</source>
        <translation>记下{name}回避</translation>
    </message>
    <message>
        <source>took {name} out</source>
        <translation>移出了{name}</translation>
    </message>
    <message>
        <source>noted a kind as not concerned</source>
        <translation>写明一类主体不涉及</translation>
    </message>
    <message>
        <source>a kind is concerned again</source>
        <translation>恢复了一类主体</translation>
    </message>
    <message>
        <source>marked {head}&apos;s household as touched</source>
        <translation>标了{head}户直接相关</translation>
    </message>
    <message>
        <source>{head}&apos;s household is no longer marked</source>
        <translation>取消了{head}户的标记</translation>
    </message>
    <message>
        <source>drew up {people} people</source>
        <translation>列出了 {people} 人</translation>
    </message>
    <message>
        <source>kept the notice</source>
        <translation>保存了通知</translation>
    </message>
    <message>
        <source>noted the notice of {on}</source>
        <translation>记下 {on} 发出通知</translation>
    </message>
    <message>
        <source>noted the delivery to {names}</source>
        <translation>登记{names}的送达</translation>
    </message>
    <message>
        <source>posted at {place}</source>
        <translation>记下贴在{place}</translation>
    </message>
    <message>
        <source>taken down at {place}</source>
        <translation>记下{place}撤下</translation>
    </message>
    <message>
        <source>took the posting at {place} back</source>
        <translation>取消了{place}的张贴</translation>
    </message>
    <message>
        <source>kept the picture {file}</source>
        <translation>存了照片 {file}</translation>
    </message>
    <message>
        <source>took the picture {file} out</source>
        <translation>移出了照片 {file}</translation>
    </message>
    <message>
        <source>kept the text of the publication</source>
        <translation>定下了公示内容</translation>
    </message>
    <message>
        <source>it hangs until {until}</source>
        <translation>贴出，{until} 满期</translation>
    </message>
    <message>
        <source>it came down early</source>
        <translation>记下提前撤下</translation>
    </message>
    <message>
        <source>noted {who}&apos;s objection</source>
        <translation>登记了{who}的异议</translation>
    </message>
    <message>
        <source>answered {who}</source>
        <translation>答复了{who}</translation>
    </message>
    <message>
        <source>corrected {who}&apos;s objection</source>
        <translation>改了{who}的异议</translation>
    </message>
    <message>
        <source>took {who}&apos;s objection out</source>
        <translation>移出了{who}的异议</translation>
    </message>
    <message>
        <source>entered the task {task}</source>
        <translation>加了任务：{task}</translation>
    </message>
    <message>
        <source>corrected the task {task}</source>
        <translation>改了任务：{task}</translation>
    </message>
    <message>
        <source>noted progress of {task}</source>
        <translation>记下{task}的进展</translation>
    </message>
    <message>
        <source>{task} is done</source>
        <translation>{task}办完了</translation>
    </message>
    <message>
        <source>{task} was accepted</source>
        <translation>{task}验收了</translation>
    </message>
    <message>
        <source>{task} is given up</source>
        <translation>{task}不办了</translation>
    </message>
    <message>
        <source>{task} is open again</source>
        <translation>{task}重新办理</translation>
    </message>
    <message>
        <source>kept a satisfaction sheet</source>
        <translation>记下了满意度</translation>
    </message>
    <message>
        <source>told {to}</source>
        <translation>答复了{to}</translation>
    </message>
    <message>
        <source>took back: {act}</source>
        <translation>撤销了上一步</translation>
    </message>
    <message>
        <source>did it again</source>
        <translation>恢复了上一步</translation>
    </message>
    <message>
        <source>{title} is expected again</source>
        <translation>{title}又列为应有</translation>
    </message>
    <message>
        <source>noted why {title} is absent</source>
        <translation>说明了{title}为什么没有</translation>
    </message>
    <message>
        <source>laid in the original of {title}</source>
        <translation>放入了{title}的原件</translation>
    </message>
    <message>
        <source>the original of {title} is not in</source>
        <translation>{title}的原件未放入</translation>
    </message>
    <message>
        <source>laid in {count} originals</source>
        <translation>放入了 {count} 份原件</translation>
    </message>
    <message>
        <source>changed how long {title} is kept</source>
        <translation>改了{title}的保管期限</translation>
    </message>
    <message>
        <source>rehearsed the restore of {name}</source>
        <translation>演练了恢复：{name}</translation>
    </message>
    <message>
        <source>made a backup of {files} files</source>
        <translation>备份了 {files} 个文件</translation>
    </message>
    <message>
        <source>compared the key of {name}</source>
        <translation>核对了{name}的密钥</translation>
    </message>
    <message>
        <source>took in the receipt of {office}</source>
        <translation>收到{office}的回执</translation>
    </message>
    <message>
        <source>wrote the package of {title} and read it back</source>
        <translation>写好并核对了“{title}”的数据包</translation>
    </message>
    <message>
        <source>took in the roster {file}</source>
        <translation>导入名册 {file}</translation>
    </message>
    <message>
        <source>took in {count} organisations</source>
        <translation>导入单位 {count} 个</translation>
    </message>
    <message>
        <source>kept the organisation {name}</source>
        <translation>登记单位{name}</translation>
    </message>
    <message>
        <source>added {name}</source>
        <translation>添加了{name}</translation>
    </message>
    <message>
        <source>{name} has left</source>
        <translation>{name}已迁出</translation>
    </message>
    <message>
        <source>{name} is back</source>
        <translation>{name}又回到名册</translation>
    </message>
    <message>
        <source>{name} speaks for household {household}</source>
        <translation>{name}作 {household} 户的户代表</translation>
    </message>
    <message>
        <source>entered the {members} members of a body</source>
        <translation>登记了机构成员 {members} 人</translation>
    </message>
    <message>
        <source>ended: {item}</source>
        <translation>办完：{item}</translation>
    </message>
    <message>
        <source>moved the item {item}</source>
        <translation>调整了议程：{item}</translation>
    </message>
    <message>
        <source>took the item {item} off</source>
        <translation>去掉议程：{item}</translation>
    </message>
    <message>
        <source>kept the item {item}</source>
        <translation>保存议程：{item}</translation>
    </message>
    <message>
        <source>began: {item}</source>
        <translation>开始：{item}</translation>
    </message>
    <message>
        <source>adopted {name}&apos;s amendment</source>
        <translation>采纳{name}的修正意见</translation>
    </message>
    <message>
        <source>said why {name}&apos;s amendment was refused</source>
        <translation>写明不采纳{name}意见的理由</translation>
    </message>
    <message>
        <source>noted {name}&apos;s amendment</source>
        <translation>记下{name}的修正意见</translation>
    </message>
    <message>
        <source>refused {name}&apos;s amendment</source>
        <translation>不采纳{name}的修正意见</translation>
    </message>
    <message>
        <source>asks again about {name}&apos;s amendment</source>
        <translation>{name}的修正意见重新待定</translation>
    </message>
    <message>
        <source>rewrote {name}&apos;s amendment</source>
        <translation>改写{name}的修正意见</translation>
    </message>
    <message>
        <source>{name} withdrew the amendment</source>
        <translation>{name}撤回修正意见</translation>
    </message>
    <message>
        <source>noted the outcome of the consultation</source>
        <translation>记下协商结果</translation>
    </message>
    <message>
        <source>the outcome is open again</source>
        <translation>协商结果重新打开</translation>
    </message>
    <message>
        <source>corrected what {name} said</source>
        <translation>改了{name}的话</translation>
    </message>
    <message>
        <source>filed what {name} said</source>
        <translation>记下{name}的话</translation>
    </message>
    <message>
        <source>took out what {name} said</source>
        <translation>去掉{name}的一段话</translation>
    </message>
    <message>
        <source>the meeting has a break</source>
        <translation>休会</translation>
    </message>
    <message>
        <source>called the meeting again</source>
        <translation>再次召集会议</translation>
    </message>
    <message>
        <source>closed the meeting</source>
        <translation>散会</translation>
    </message>
    <message>
        <source>too few came</source>
        <translation>人数不够，没有开成</translation>
    </message>
    <message>
        <source>opened the meeting, {present} of {due} here</source>
        <translation>宣布开会，应到 {due} 人，实到 {present} 人</translation>
    </message>
    <message>
        <source>{name} keeps the minutes</source>
        <translation>由{name}记录</translation>
    </message>
    <message>
        <source>the meeting goes on</source>
        <translation>复会</translation>
    </message>
    <message>
        <source>locked the minutes</source>
        <translation>会议记录已锁定</translation>
    </message>
    <message>
        <source>noted a remark of {name}</source>
        <translation>记下{name}的意见</translation>
    </message>
    <message>
        <source>{name} signed in</source>
        <translation>{name}签到</translation>
    </message>
    <message>
        <source>{name} is excused</source>
        <translation>{name}请假</translation>
    </message>
    <message>
        <source>{name} came late</source>
        <translation>{name}迟到</translation>
    </message>
    <message>
        <source>{name} left</source>
        <translation>{name}离会</translation>
    </message>
    <message>
        <source>{bearer} stands for {name}</source>
        <translation>{name}委托{bearer}到会</translation>
    </message>
    <message>
        <source>{name} came back</source>
        <translation>{name}返会</translation>
    </message>
    <message>
        <source>took back what was noted of {name}</source>
        <translation>撤销了{name}的签到记录</translation>
    </message>
    <message>
        <source>noted a sounding out of {title}</source>
        <translation>记下试问意向：{title}</translation>
    </message>
    <message>
        <source>the wording of {title} is final</source>
        <translation>{title}定稿</translation>
    </message>
    <message>
        <source>laid {title} on the table</source>
        <translation>提交草案：{title}</translation>
    </message>
    <message>
        <source>changed the wording of {title}</source>
        <translation>改了{title}的文字</translation>
    </message>
    <message>
        <source>opened the wording of {title} again</source>
        <translation>{title}重新打开修改</translation>
    </message>
    <message>
        <source>{name} wants to speak</source>
        <translation>{name}排队发言</translation>
    </message>
    <message>
        <source>{name} has finished</source>
        <translation>{name}说完</translation>
    </message>
    <message>
        <source>gave {name} more time</source>
        <translation>给{name}加时间</translation>
    </message>
    <message>
        <source>stopped or started {name}&apos;s clock</source>
        <translation>{name}的表停下或接着走</translation>
    </message>
    <message>
        <source>{name} speaks</source>
        <translation>请{name}发言</translation>
    </message>
    <message>
        <source>{name} does not want to speak</source>
        <translation>{name}不发言了</translation>
    </message>
    <message>
        <source>{name} changed the answer: {mark}</source>
        <translation>{name}改口：{mark}</translation>
    </message>
    <message>
        <source>took {name}&apos;s answer back</source>
        <translation>撤销了{name}的回答</translation>
    </message>
    <message>
        <source>{name}: {mark}</source>
        <translation>{name}记为{mark}</translation>
    </message>
    <message>
        <source>closed the count: yes {yes}, no {no}, abstain {abstain}</source>
        <translation>结束计票：同意 {yes}，反对 {no}，弃权 {abstain}</translation>
    </message>
    <message>
        <source>{returned} papers came out of the box</source>
        <translation>收回 {returned} 张票</translation>
    </message>
    <message>
        <source>{name} counted yes {yes}, no {no}, abstain {abstain}</source>
        <translation>{name}填：同意 {yes}，反对 {no}，弃权 {abstain}</translation>
    </message>
    <message>
        <source>opened the vote, {voters} may vote</source>
        <translation>开始表决，{voters} 人有表决权</translation>
    </message>
    <message>
        <source>paper {number} is {mark}</source>
        <translation>第 {number} 张记为{mark}</translation>
    </message>
    <message>
        <source>took paper {number} ({mark}) back</source>
        <translation>撤销第 {number} 张（{mark}）</translation>
    </message>
    <message>
        <source>the vote is counted again</source>
        <translation>重新计票</translation>
    </message>
    <message>
        <source>the vote is taken again, round {round}</source>
        <translation>重新投票，第 {round} 次</translation>
    </message>
    <message>
        <source>kept how the vote is taken</source>
        <translation>保存了表决方式</translation>
    </message>
    <message>
        <source>said why {name} serves</source>
        <translation>写明{name}任职的理由</translation>
    </message>
    <message>
        <source>declared the vote void</source>
        <translation>宣布投票作废</translation>
    </message>
    <message>
        <source>noted how the matter goes on</source>
        <translation>记下这件事接下来怎么办</translation>
    </message>
    <message>
        <source>took in concern {number}</source>
        <translation>登记了第 {number} 号诉求</translation>
    </message>
    <message>
        <source>corrected concern {number}</source>
        <translation>更正了第 {number} 号诉求</translation>
    </message>
    <message>
        <source>classed concern {number}</source>
        <translation>给第 {number} 号诉求分了类</translation>
    </message>
    <message>
        <source>answered concern {number}</source>
        <translation>答复了第 {number} 号诉求</translation>
    </message>
    <message>
        <source>referred concern {number}</source>
        <translation>转交了第 {number} 号诉求</translation>
    </message>
    <message>
        <source>joined concern {number} to another</source>
        <translation>并入了第 {number} 号诉求</translation>
    </message>
    <message>
        <source>made concern {number} a topic</source>
        <translation>第 {number} 号诉求立为议题</translation>
    </message>
    <message>
        <source>noted how the proposer of concern {number} was told</source>
        <translation>记下第 {number} 号诉求已告知提出人</translation>
    </message>
    <message>
        <source>corrected the end of concern {number}</source>
        <translation>更正了第 {number} 号诉求的办理结果</translation>
    </message>
    <message>
        <source>opened concern {number} again</source>
        <translation>重新打开第 {number} 号诉求</translation>
    </message>
    <message>
        <source>concerns are answered within {days} days</source>
        <translation>诉求办理期限改为 {days} 天</translation>
    </message>
    <message>
        <source>began “{title}”</source>
        <translation>开始了“{title}”</translation>
    </message>
    <message>
        <source>corrected what “{title}” is called</source>
        <translation>更正了“{title}”的名称</translation>
    </message>
    <message>
        <source>closed “{title}”</source>
        <translation>办结了“{title}”</translation>
    </message>
    <message>
        <source>opened “{title}” again</source>
        <translation>重新打开“{title}”</translation>
    </message>
    <message>
        <source>added {name} to those who propose it</source>
        <translation>加了{name}联名</translation>
    </message>
    <message>
        <source>corrected the day {name} signed</source>
        <translation>更正了{name}的签名日期</translation>
    </message>
    <message>
        <source>struck {name} out of those who propose it</source>
        <translation>去掉了{name}联名</translation>
    </message>
    <message>
        <source>kept an opinion on “{title}”</source>
        <translation>记下了对“{title}”的审核意见</translation>
    </message>
    <message>
        <source>noted a signature on the review</source>
        <translation>记下审核表已签名</translation>
    </message>
    <message>
        <source>took an opinion on “{title}” out</source>
        <translation>去掉了对“{title}”的一条审核意见</translation>
    </message>
    <message>
        <source>corrected the proposal “{title}”</source>
        <translation>更正了提议“{title}”</translation>
    </message>
    <message>
        <source>made “{title}” a topic</source>
        <translation>“{title}”立为议题</translation>
    </message>
    <message>
        <source>sent “{title}” back</source>
        <translation>退回了“{title}”</translation>
    </message>
    <message>
        <source>referred “{title}”</source>
        <translation>转交了“{title}”</translation>
    </message>
    <message>
        <source>left open again whether “{title}” is a topic</source>
        <translation>“{title}”立不立题改为待定</translation>
    </message>
    <message>
        <source>noted the reply to {name}</source>
        <translation>记下已答复{name}</translation>
    </message>
    <message>
        <source>kept what kind of matter it is</source>
        <translation>定了是哪一类事</translation>
    </message>
    <message>
        <source>kept the day of the delegation</source>
        <translation>记下了授权日期</translation>
    </message>
    <message>
        <source>the procedure is {procedure_en}</source>
        <translation>程序定为{procedure}</translation>
    </message>
    <message>
        <source>kept the plan</source>
        <translation>保存了方案</translation>
    </message>
    <message>
        <source>began a second case: “{title}”</source>
        <translation>另立了一件：“{title}”</translation>
    </message>
    <message>
        <source>left the part of the other body out</source>
        <translation>不动归别的会定的那部分</translation>
    </message>
    <message>
        <source>the part of the other body is open again</source>
        <translation>归别的会定的那部分改为待定</translation>
    </message>
    <message>
        <source>corrected the meeting “{title}”</source>
        <translation>更正了会议“{title}”</translation>
    </message>
    <message>
        <source>{name} speaks first</source>
        <translation>{name}先说</translation>
    </message>
    <message>
        <source>took {name} out of the organisations</source>
        <translation>把{name}移出了单位名单</translation>
    </message>
    <message>
        <source>local rules: {title}</source>
        <translation>本地规定：{title}</translation>
    </message>
    <message>
        <source>took the rule pack {title}</source>
        <translation>装入了规则包 {title}</translation>
    </message>
    <message>
        <source>took the rule pack {title} back</source>
        <translation>撤回了规则包 {title}</translation>
    </message>
    <message>
        <source>the clock jumped by {minutes} minutes</source>
        <translation>电脑时钟跳了 {minutes} 分钟</translation>
    </message>
    <message>
        <source>opened the closed meeting again: {reason}</source>
        <translation>散会后继续开会：{reason}</translation>
    </message>
    <message>
        <source>kept the owner {name}</source>
        <translation>登记业主{name}</translation>
    </message>
    <message>
        <source>took {name} out of the owners</source>
        <translation>把{name}移出业主名册</translation>
    </message>
    <message>
        <source>took in {count} owners</source>
        <translation>读入{count}位业主</translation>
    </message>
    <message>
        <source>the local rule for {title} is out</source>
        <translation>{title}的本地规定已取消</translation>
    </message>
    <message>
        <source>the local rule for {title} is kept</source>
        <translation>{title}的本地规定已保存</translation>
    </message>
    <message>
        <source>noted that {title} met on {day}</source>
        <translation>记下{title}于{day}开过会</translation>
    </message>
    <message>
        <source>{title} has its delivered rules again</source>
        <translation>{title}的规定已恢复为随软件提供的文本</translation>
    </message>
    <message>
        <source>nobody was against</source>
        <translation>无人反对</translation>
    </message>
    <message>
        <source>{name} voted, but should have stood aside</source>
        <translation>{name}应当回避却参加了表决</translation>
    </message>
    <message>
        <source>the mobile box is back, {reached} of {asked} reached</source>
        <translation>流动票箱收回，{asked} 人中送到 {reached} 人</translation>
    </message>
    <message>
        <source>no mobile box after all</source>
        <translation>不设流动票箱了</translation>
    </message>
    <message>
        <source>the mobile box goes to {asked} people</source>
        <translation>流动票箱送往 {asked} 人</translation>
    </message>
    <message>
        <source>no other round: {reason}</source>
        <translation>不再另行投票：{reason}</translation>
    </message>
    <message>
        <source>{name} counted {hands} hands</source>
        <translation>{name}数了 {hands} 只手</translation>
    </message>
    <message>
        <source>closed the count, chosen: {chosen}</source>
        <translation>结束计票，选出：{chosen}</translation>
    </message>
    <message>
        <source>both agree that paper {number} is {mark}</source>
        <translation>两人认定第 {number} 张是{mark}</translation>
    </message>
    <message>
        <source>kept our own wording of {title}</source>
        <translation>保存了本村的“{title}”样式</translation>
    </message>
    <message>
        <source>{title} has the shipped wording again</source>
        <translation>“{title}”恢复了自带样式</translation>
    </message>
    <message>
        <source>wrote {count} forms of our own into one file</source>
        <translation>把本村 {count} 样文书写成一个文件</translation>
    </message>
    <message>
        <source>took {count} forms of {signer}</source>
        <translation>采用了{signer}的 {count} 样文书</translation>
    </message>
    <message>
        <source>{name} signed in instead of {wrong}</source>
        <translation>更正签到：是{name}，不是{wrong}</translation>
    </message>
    <message>
        <source>kept the file {file}</source>
        <translation>保存了文件“{file}”</translation>
    </message>
    <message>
        <source>answered {name}&apos;s wish about the minutes</source>
        <translation>答复了{name}对记录的意见</translation>
    </message>
    <message>
        <source>{name}&apos;s written opinion was read in</source>
        <translation>宣读了{name}的书面意见</translation>
    </message>
    <message>
        <source>destroyed a sound recording</source>
        <translation>销毁了一段录音</translation>
    </message>
    <message>
        <source>began to record sound</source>
        <translation>开始录音</translation>
    </message>
    <message>
        <source>ended the sound recording</source>
        <translation>停止录音</translation>
    </message>
    <message>
        <source>numbered the articles anew</source>
        <translation>条号已顺延</translation>
    </message>
    <message>
        <source>kept the phrases</source>
        <translation>保存了常用句</translation>
    </message>
    <message>
        <source>kept the points of the review</source>
        <translation>记下了审核要点</translation>
    </message>
    <message>
        <source>kept the opinion of {name}</source>
        <translation>记下了{name}的意见</translation>
    </message>
    <message>
        <source>took the opinion of {name} out</source>
        <translation>删去了{name}的意见</translation>
    </message>
    <message>
        <source>said what became of an opinion</source>
        <translation>记下了一条意见的采纳情况</translation>
    </message>
    <message>
        <source>an opinion is open again</source>
        <translation>一条意见改回未决定</translation>
    </message>
    <message>
        <source>kept the filing with {to}</source>
        <translation>记下了向{to}报备</translation>
    </message>
    <message>
        <source>took the filing with {to} out</source>
        <translation>删去了向{to}的报备</translation>
    </message>
    <message>
        <source>noted that {place} was looked at</source>
        <translation>记下了对{place}的查看</translation>
    </message>
    <message>
        <source>took a look at {place} out</source>
        <translation>删去了对{place}的一次查看</translation>
    </message>
    <message>
        <source>described the picture {file}</source>
        <translation>说明了照片{file}</translation>
    </message>
    <message>
        <source>gave a paper its number {number}</source>
        <translation>给文书编了号{number}</translation>
    </message>
    <message>
        <source>a paper now bears the number {number}</source>
        <translation>文书的文号改为{number}</translation>
    </message>
    <message>
        <source>chose how official papers begin</source>
        <translation>选定了公文的版头</translation>
    </message>
    <message>
        <source>{name} decided that {shown} is shown in public</source>
        <translation>{name}决定公开显示{shown}</translation>
    </message>
    <message>
        <source>{shown} is hidden again in public</source>
        <translation>{shown}恢复遮盖</translation>
    </message>
    <message>
        <source>the package takes the sound of {title} along</source>
        <translation>{title}的数据包带上录音</translation>
    </message>
    <message>
        <source>the sound of {title} stays here</source>
        <translation>{title}的录音不导出</translation>
    </message>
    <message>
        <source>chose who decides: {body}</source>
        <translation>选定由{body}决定</translation>
    </message>
    <message>
        <source>noted what was sent to {office}</source>
        <translation>记下报送{office}</translation>
    </message>
    <message>
        <source>noted the answer of {office}</source>
        <translation>记下{office}的答复</translation>
    </message>
    <message>
        <source>changed how long every {title} is kept</source>
        <translation>改了“{title}”的保管期限</translation>
    </message>
    <message>
        <source>put the dossier together, {pages} pages</source>
        <translation>合订了卷宗，共 {pages} 页</translation>
    </message>
    <message>
        <source>took in the {pages} pages of {file}</source>
        <translation>收进《{file}》{pages} 页</translation>
    </message>
    <message>
        <source>laid {file} into the tray</source>
        <translation>把 {file} 放进了待处理</translation>
    </message>
    <message>
        <source>filed page {page} of {title}</source>
        <translation>《{title}》第 {page} 页归位</translation>
    </message>
    <message>
        <source>took page {page} out of {title}</source>
        <translation>把第 {page} 页从《{title}》里取出</translation>
    </message>
    <message>
        <source>turned a page of {file}</source>
        <translation>转了 {file} 的一页</translation>
    </message>
    <message>
        <source>threw a page of {file} away</source>
        <translation>扔掉了 {file} 的一页</translation>
    </message>
    <message>
        <source>noted why {title} lacks a signature</source>
        <translation>写明了《{title}》为什么不用签</translation>
    </message>
    <message>
        <source>watches the folder {folder}</source>
        <translation>开始看着文件夹 {folder}</translation>
    </message>
    <message>
        <source>watches no folder any more</source>
        <translation>不再看着文件夹</translation>
    </message>
    <message>
        <source>took the final version of {title}</source>
        <translation>收下《{title}》的定稿</translation>
    </message>
    <message>
        <source>took the final version of {title} back</source>
        <translation>撤回《{title}》的定稿</translation>
    </message>
    <message>
        <source>{sheet} signatures on the sheet, {screen} on the screen</source>
        <translation>签到表签名 {sheet} 人，签到记录 {screen} 人</translation>
    </message>
    <message>
        <source>the meeting goes on another day, everybody signs in anew</source>
        <translation>隔日续会，大家重新签到</translation>
    </message>
    <message>
        <source>planned another meeting about “{title}”</source>
        <translation>安排就“{title}”再次开会</translation>
    </message>
    <message>
        <source>handed “{title}” to {to} for mediation</source>
        <translation>将“{title}”移交{to}调解</translation>
    </message>
    <message>
        <source>put “{title}” off until {day}</source>
        <translation>将“{title}”暂缓到 {day}</translation>
    </message>
    <message>
        <source>referred “{title}” to {to}</source>
        <translation>将“{title}”报请{to}处理</translation>
    </message>
    <message>
        <source>began the assembly&apos;s case: “{title}”</source>
        <translation>立了提交会议决定的案：“{title}”</translation>
    </message>
    <message>
        <source>kept who gets a copy of a paper</source>
        <translation>记下了文书抄送给谁</translation>
    </message>
    <message>
        <source>went on to the next question</source>
        <translation>转入下一个表决问题</translation>
    </message>
    <message>
        <source>dropped the next question</source>
        <translation>撤去了下一个表决问题</translation>
    </message>
    <message>
        <source>laid {file} beside the matter</source>
        <translation>给事项附上了{file}</translation>
    </message>
    <message>
        <source>“{title}” is held by itself again</source>
        <translation>“{title}”改为单独开会</translation>
    </message>
    <message>
        <source>held together with “{title}”</source>
        <translation>与“{title}”同开一会</translation>
    </message>
    <message>
        <source>“{title}” is held in the same meeting</source>
        <translation>“{title}”并入同一次会议</translation>
    </message>
    <message>
        <source>“{title}” is no longer held in the same meeting</source>
        <translation>“{title}”已从同一次会议分出</translation>
    </message>
    <message>
        <source>{name} changed the answer: {choice}</source>
        <translation>{name}改答：{choice}</translation>
    </message>
    <message>
        <source>{name}: {choice}</source>
        <translation>{name}：{choice}</translation>
    </message>
    <message>
        <source>named an attachment {file}</source>
        <translation>给附件起名：{file}</translation>
    </message>
    <message>
        <source>gave the attachment {file} another place</source>
        <translation>调整了附件顺序：{file}</translation>
    </message>
    <message>
        <source>began a case about the question “{title}”</source>
        <translation>为“{title}”另立一项协商</translation>
    </message>
    <message>
        <source>put a question of “{title}” off until {day}</source>
        <translation>“{title}”中的一个问题暂缓到{day}</translation>
    </message>
    <message>
        <source>{name} entered a count, covered until both have counted</source>
        <translation>{name}已填数，两人都填了再看</translation>
    </message>
    <message>
        <source>{name} counted yes {yes}, no {no}, abstain {abstain}; {other} {other_yes}, {other_no}, {other_abstain}</source>
        <translation>{name}填数：同意 {yes}、反对 {no}、弃权 {abstain}；{other}填数：{other_yes}、{other_no}、{other_abstain}</translation>
    </message>
    <message>
        <source>{name} counted {hands} hands, {other} {other_hands}</source>
        <translation>{name}数了 {hands} 只手，{other}数了 {other_hands} 只手</translation>
    </message>
    <message>
        <source>declared the vote void: {returned} papers back, {issued} issued</source>
        <translation>宣布投票无效：收回 {returned} 张，发出 {issued} 张</translation>
    </message>
    <message>
        <source>paper {number}: {choice}</source>
        <translation>第 {number} 张：{choice}</translation>
    </message>
    <message>
        <source>order of the matters: {titles}</source>
        <translation>议题顺序改为：{titles}</translation>
    </message>
    <message>
        <source>hands are counted in {count} sections: {names}</source>
        <translation>举手分 {count} 区清点：{names}</translation>
    </message>
    <message>
        <source>the hall is counted as one again</source>
        <translation>举手改为全场一起清点</translation>
    </message>
    <message>
        <source>{bearer} came for {name}&apos;s household</source>
        <translation>{bearer}代表{name}户到会</translation>
    </message>
    <message>
        <source>{bearer} speaks for {name}&apos;s household now</source>
        <translation>{name}户改由{bearer}代表</translation>
    </message>
    <message>
        <source>corrected the papers from {before} of {issued_before} to {returned} of {issued}: {reason}</source>
        <translation>更正票数：收回{before}张（发出{issued_before}张）改为收回{returned}张（发出{issued}张），原因：{reason}</translation>
    </message>
    <message>
        <source>all papers are read again: {reason}</source>
        <translation>从第一张重新唱票：{reason}</translation>
    </message>
</context>
<context>
    <name>AdoptionDialog</name>
    <message>
        <source>What became of this opinion?</source>
        <translation>这条意见怎么处理？</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不填</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>adopted in part</source>
        <translation>部分采纳</translation>
    </message>
    <message>
        <source>not adopted</source>
        <translation>不采纳</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>采纳情况</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Needed unless it was adopted whole</source>
        <translation>没有全部采纳的必须写</translation>
    </message>
    <message>
        <source>Write the reason</source>
        <translation>请写明理由</translation>
    </message>
</context>
<context>
    <name>AgainDialog</name>
    <message>
        <source>When do people meet again?</source>
        <translation>什么时候再开会？</translation>
    </message>
    <message>
        <source>Plan this meeting</source>
        <translation>安排这次会议</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不办</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>It has its own notice, sign-in and minutes, and begins with the text as it stands. The minutes of this meeting must be locked first.</source>
        <translation>新的会议另发通知、另行签到、另记记录，从现在的文本接着议。要先锁定这次会议的记录。</translation>
    </message>
</context>
<context>
    <name>AgendaColumn</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>How people stand</source>
        <translation>表态（按人数）</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>议程</translation>
    </message>
    <message>
        <source>{0} people</source>
        <translation>{0} 人</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} 分钟</translation>
    </message>
    <message>
        <source>since {0}, {1} planned</source>
        <translation>{0} 起，共 {1}</translation>
    </message>
    <message>
        <source>{0}–{1} done</source>
        <translation>{0}–{1} 完</translation>
    </message>
    <message>
        <source>Order…</source>
        <translation>调整顺序…</translation>
    </message>
</context>
<context>
    <name>AmendmentDialog</name>
    <message>
        <source>Keep the amendment</source>
        <translation>保存修正意见</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>先不动</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>谁提的</translation>
    </message>
    <message>
        <source>How it shall read</source>
        <translation>改成怎样</translation>
    </message>
    <message>
        <source>Change the words right here; the program works out the difference</source>
        <translation>直接在这里改字，软件自己算出改了哪里</translation>
    </message>
    <message>
        <source>Why (may be left empty)</source>
        <translation>理由（可以不写）</translation>
    </message>
    <message>
        <source>Write who proposes it</source>
        <translation>请写谁提的</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>还没有改动</translation>
    </message>
    <message>
        <source>Which part</source>
        <translation>改哪一部分</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>New article after {0}</source>
        <translation>在{0}之后增加一条</translation>
    </message>
    <message>
        <source>Asked for: {0}</source>
        <translation>原来提的：{0}</translation>
    </message>
    <message>
        <source>Change its words here; with all words taken out the article goes</source>
        <translation>在这里改这一条的字；全部删空，就是删去这一条</translation>
    </message>
    <message>
        <source>Write only its words; the number is given by “Number anew”</source>
        <translation>只写内容；条号以后按“重排条号”排</translation>
    </message>
</context>
<context>
    <name>AnnexButton</name>
    <message>
        <source>Attachments ({0})</source>
        <translation>附件（{0}）</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
</context>
<context>
    <name>AnnexDialog</name>
    <message>
        <source>Which files belong to the matter?</source>
        <translation>这件事附哪些材料？</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>好了</translation>
    </message>
    <message>
        <source>None yet. Papers name what lies here as their attachments, in this order.</source>
        <translation>还没有。放在这里的，文件里会按这个顺序列为附件。</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Name of attachment {0}</source>
        <translation>附件{0}的名称</translation>
    </message>
    <message>
        <source>Attachment {0} further up</source>
        <translation>附件{0}上移</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Attachment {0} further down</source>
        <translation>附件{0}下移</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Take attachment {0} out</source>
        <translation>移出附件{0}</translation>
    </message>
    <message>
        <source>Which file belongs to the matter?</source>
        <translation>哪个文件是本事项的附件？</translation>
    </message>
    <message>
        <source>Pictures, PDF, Word and Excel ({0})</source>
        <translation>图片、PDF、Word 和 Excel（{0}）</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Not now</source>
        <translation>先不答复</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Keep this answer</source>
        <translation>保存答复</translation>
    </message>
    <message>
        <source>What is answered</source>
        <translation>怎么答复的</translation>
    </message>
    <message>
        <source>Then note how the proposer was told.</source>
        <translation>然后记下怎么告诉提出人的。</translation>
    </message>
    <message>
        <source>Write the answer, a sentence is enough</source>
        <translation>请写怎么答复，一句话就行</translation>
    </message>
    <message>
        <source>What does {0} answer now?</source>
        <translation>{0}现在怎么答？</translation>
    </message>
    <message>
        <source>Keep both answers</source>
        <translation>两次回答都留着</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>先不动</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Write the reason</source>
        <translation>请写理由</translation>
    </message>
    <message>
        <source>What is answered to {0}?</source>
        <translation>怎么答复{0}？</translation>
    </message>
    <message>
        <source>File the answer</source>
        <translation>记下答复</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>谁答复</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Write the name</source>
        <translation>请填姓名</translation>
    </message>
    <message>
        <source>Write the words</source>
        <translation>请写内容</translation>
    </message>
</context>
<context>
    <name>ArchivePage</name>
    <message>
        <source>Is the dossier complete?</source>
        <translation>卷宗齐不齐？</translation>
    </message>
    <message>
        <source>{0} papers wanted, {1} there, {2} pages</source>
        <translation>应有 {0} 样，有 {1} 样，共 {2} 页</translation>
    </message>
    <message>
        <source>All {0}</source>
        <translation>全部 {0}</translation>
    </message>
    <message>
        <source>{0} missing</source>
        <translation>缺 {0} 项</translation>
    </message>
    <message>
        <source>To {0}</source>
        <translation>报给{0}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>号</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保管</translation>
    </message>
    <message>
        <source>Complete?</source>
        <translation>齐不齐</translation>
    </message>
    <message>
        <source>Catalogue of the dossier</source>
        <translation>卷宗目录</translation>
    </message>
    <message>
        <source>Original is in</source>
        <translation>放入原件</translation>
    </message>
    <message>
        <source>Not there, why</source>
        <translation>说明为什么没有</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>齐</translation>
    </message>
    <message>
        <source>absent: {0}</source>
        <translation>没有：{0}</translation>
    </message>
    <message>
        <source>Original is not in</source>
        <translation>改为未放入</translation>
    </message>
    <message>
        <source>It is there after all</source>
        <translation>又找到了</translation>
    </message>
    <message>
        <source>Why is {0} not in the dossier?</source>
        <translation>《{0}》为什么没有？</translation>
    </message>
    <message>
        <source>The reason stands in the catalogue and goes to the township.</source>
        <translation>原因写在目录里，也会报给乡镇。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Keep the reason</source>
        <translation>保存理由</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不写</translation>
    </message>
    <message>
        <source>Where shall the package go?</source>
        <translation>数据包放到哪里？</translation>
    </message>
    <message>
        <source>Which file is the receipt?</source>
        <translation>哪个文件是回执？</translation>
    </message>
    <message>
        <source>Receipts (*.json)</source>
        <translation>回执 (*.json)</translation>
    </message>
    <message>
        <source>Pp.</source>
        <translation>页</translation>
    </message>
    <message>
        <source>30 yr</source>
        <translation>30 年</translation>
    </message>
    <message>
        <source>10 yr</source>
        <translation>10 年</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>缺签名原件</translation>
    </message>
    <message>
        <source>not made</source>
        <translation>还没做</translation>
    </message>
    <message>
        <source>ever</source>
        <translation>永久</translation>
    </message>
    <message>
        <source>All {0} are in</source>
        <translation>{0} 份原件都已放入</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>保管多久</translation>
    </message>
    <message>
        <source>With sound and papers, {0}</source>
        <translation>带上录音和附件，{0}</translation>
    </message>
    <message>
        <source>{0} sound recordings and other files stay in the village unless chosen</source>
        <translation>{0} 个录音和附件，不选就留在村里</translation>
    </message>
    <message>
        <source>Dossier as one PDF</source>
        <translation>合订成一个 PDF</translation>
    </message>
    <message>
        <source>version {0}, {1} pages, lacked {2}</source>
        <translation>第 {0} 版，{1} 页，缺 {2} 件</translation>
    </message>
    <message>
        <source>not put together yet</source>
        <translation>还没有合订</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>卷宗</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>page {0} missing</source>
        <translation>缺第 {0} 页</translation>
    </message>
    <message>
        <source>not signed: {0}</source>
        <translation>缺签名：{0}</translation>
    </message>
    <message>
        <source>final as a Word file</source>
        <translation>定稿为Word文件</translation>
    </message>
    <message>
        <source>{0} to make</source>
        <translation>还差{0}份</translation>
    </message>
</context>
<context>
    <name>Articles</name>
    <message>
        <source>en</source>
        <translation>zh</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>需核对</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0}（{1}）</translation>
    </message>
    <message>
        <source>, art. {0}({1})</source>
        <translation>第{0}条第{1}款</translation>
    </message>
    <message>
        <source>, art. {0}</source>
        <translation>第{0}条</translation>
    </message>
    <message>
        <source> item {0}</source>
        <translation>第{0}项</translation>
    </message>
    <message>
        <source>custom, to be checked</source>
        <translation>惯例，需核对</translation>
    </message>
</context>
<context>
    <name>AssemblyDialog</name>
    <message>
        <source>What does the assembly decide?</source>
        <translation>提交会议决定什么？</translation>
    </message>
    <message>
        <source>Begin the case</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不办</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Background, options, text, money and whom it touches are carried over; procedure and plan can still be changed there.</source>
        <translation>背景、可选方案、文本、资金和涉及范围都带过去；程序和方案在新案里还可以改。</translation>
    </message>
    <message>
        <source>Give it a title</source>
        <translation>请写标题</translation>
    </message>
    <message>
        <source>What is debated again?</source>
        <translation>再次协商的事项叫什么？</translation>
    </message>
</context>
<context>
    <name>AvoidanceDialog</name>
    <message>
        <source>Who voted and should have stood aside?</source>
        <translation>谁应当回避却参加了表决？</translation>
    </message>
    <message>
        <source>Keep it, and see whether the result stands</source>
        <translation>记下来，看结果是否受影响</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>先不改</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>What ties them to the matter</source>
        <translation>与本事项有什么利害关系</translation>
    </message>
    <message>
        <source>Must be filled in</source>
        <translation>请填写</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>是哪一位</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Choose which of them it is</source>
        <translation>同名的有几位，请选是哪一位</translation>
    </message>
</context>
<context>
    <name>BeginCard</name>
    <message>
        <source>Done</source>
        <translation>已办好</translation>
    </message>
</context>
<context>
    <name>BlockTable</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>段</translation>
    </message>
    <message>
        <source>Blocks of the form</source>
        <translation>文书的各段</translation>
    </message>
</context>
<context>
    <name>BoardDialog</name>
    <message>
        <source>Where is the board?</source>
        <translation>公开栏在哪里？</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Group, if it is a group&apos;s</source>
        <translation>哪个小组的（是小组的才填）</translation>
    </message>
    <message>
        <source>It is the village&apos;s own board (村务公开栏)</source>
        <translation>是村务公开栏</translation>
    </message>
    <message>
        <source>Write where the board is</source>
        <translation>请填公开栏在哪里</translation>
    </message>
</context>
<context>
    <name>BodiesPane</name>
    <message>
        <source>Who sits where, until when?</source>
        <translation>各机构有谁，到什么时候？</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>妇女</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>任期到</translation>
    </message>
    <message>
        <source>Bodies</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Members of the body</source>
        <translation>机构成员</translation>
    </message>
    <message>
        <source>Enter an election</source>
        <translation>登记换届结果</translation>
    </message>
    <message>
        <source>Enter its members</source>
        <translation>登记成员</translation>
    </message>
</context>
<context>
    <name>Body</name>
    <message>
        <source>Villagers&apos; committee</source>
        <translation>村（居）民委员会</translation>
    </message>
    <message>
        <source>Representatives</source>
        <translation>村（居）民代表</translation>
    </message>
    <message>
        <source>Supervision committee</source>
        <translation>监督委员会</translation>
    </message>
    <message>
        <source>Party members</source>
        <translation>党员</translation>
    </message>
    <message>
        <source>Party committee</source>
        <translation>党支部委员会</translation>
    </message>
    <message>
        <source>Members of the collective</source>
        <translation>集体经济组织成员</translation>
    </message>
    <message>
        <source>Representatives of the collective</source>
        <translation>集体经济组织成员代表</translation>
    </message>
    <message>
        <source>Council of the collective</source>
        <translation>集体经济组织理事会</translation>
    </message>
</context>
<context>
    <name>BodyDialog</name>
    <message>
        <source>Who sits in: {0}?</source>
        <translation>{0}都有谁？</translation>
    </message>
    <message>
        <source>Keep the members</source>
        <translation>保存成员名单</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Members of the body</source>
        <translation>机构成员</translation>
    </message>
    <message>
        <source>In office from</source>
        <translation>任期从</translation>
    </message>
    <message>
        <source>until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>代表户数</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Speaks for households</source>
        <translation>代表几户</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Put every registered adult on the list</source>
        <translation>把户籍成年人全部列入</translation>
    </message>
    <message>
        <source>{0} members</source>
        <translation>{0}人</translation>
    </message>
    <message>
        <source>{0} members, speaking for {1} households</source>
        <translation>{0}人，共代表{1}户</translation>
    </message>
</context>
<context>
    <name>BoxBackDialog</name>
    <message>
        <source>The mobile box is back. Whom did it reach?</source>
        <translation>流动票箱收回了，送到了哪几位？</translation>
    </message>
    <message>
        <source>Keep the list</source>
        <translation>记下名单</translation>
    </message>
    <message>
        <source>Still out</source>
        <translation>还没有收回</translation>
    </message>
    <message>
        <source>Whom it reached</source>
        <translation>送到的人</translation>
    </message>
    <message>
        <source>Do not open it alone: its papers go among the others before any is read.</source>
        <translation>不要单独开箱：先把里面的票和大箱的票混在一起，再唱票。</translation>
    </message>
</context>
<context>
    <name>BoxDialog</name>
    <message>
        <source>Who cannot come, and who carries the box to them?</source>
        <translation>谁来不了，由谁护送流动票箱？</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>先不改</translation>
    </message>
    <message>
        <source>Carried by at least 3</source>
        <translation>护送人（至少3人）</translation>
    </message>
    <message>
        <source>Names with 、 between</source>
        <translation>姓名之间用顿号隔开</translation>
    </message>
    <message>
        <source>Why they cannot come</source>
        <translation>来不了的原因</translation>
    </message>
    <message>
        <source>Whom it goes to</source>
        <translation>送到谁家</translation>
    </message>
    <message>
        <source>Nobody ticked and no names: no mobile box. Who stands aside is not listed.</source>
        <translation>一个都不勾、姓名也不写，就是不设流动票箱。应回避的人不在名单里。</translation>
    </message>
    <message>
        <source>Which way it goes</source>
        <translation>路线</translation>
    </message>
    <message>
        <source>Groups or places in their order, with 、 between</source>
        <translation>按顺序写经过的组或地点，中间用顿号</translation>
    </message>
</context>
<context>
    <name>BreakBand</name>
    <message>
        <source>Go on</source>
        <translation>继续开会</translation>
    </message>
    <message>
        <source>The meeting has a break</source>
        <translation>会议正在休会</translation>
    </message>
    <message>
        <source>nothing is lost meanwhile</source>
        <translation>已记的都留着，复会后接着来</translation>
    </message>
    <message>
        <source>The meeting has a break until {0}</source>
        <translation>会议休会，{0}复会</translation>
    </message>
</context>
<context>
    <name>BreakDialog</name>
    <message>
        <source>When does the meeting go on?</source>
        <translation>什么时候继续开会？</translation>
    </message>
    <message>
        <source>Begin the break</source>
        <translation>开始休会</translation>
    </message>
    <message>
        <source>No break</source>
        <translation>不休会</translation>
    </message>
    <message>
        <source>The hall and the minutes say when it goes on</source>
        <translation>在大屏幕和会议记录上写明复会时间</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>On another day everybody signs in anew before it goes on.</source>
        <translation>改到另一天的，复会前大家重新签到。</translation>
    </message>
    <message>
        <source>This time has passed</source>
        <translation>这个时间已经过了</translation>
    </message>
</context>
<context>
    <name>Calculator</name>
    <message>
        <source>Due</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>实到</translation>
    </message>
    <message>
        <source>In favour</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>反对</translation>
    </message>
    <message>
        <source>Abstain</source>
        <translation>弃权</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Papers issued</source>
        <translation>发出票</translation>
    </message>
    <message>
        <source>Papers back</source>
        <translation>收回票</translation>
    </message>
    <message>
        <source>Carried</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Not carried</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Too few present</source>
        <translation>到会不够</translation>
    </message>
    <message>
        <source>The vote is void</source>
        <translation>表决无效</translation>
    </message>
    <message>
        <source>Cannot be told</source>
        <translation>还不能判定</translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation>还没算</translation>
    </message>
    <message>
        <source>What you leave empty counts as not known</source>
        <translation>空着的算不知道</translation>
    </message>
    <message>
        <source>{0}, as many as came back</source>
        <translation>{0}，等于收回票</translation>
    </message>
    <message>
        <source>{0}, as many as present</source>
        <translation>{0}，等于实到</translation>
    </message>
    <message>
        <source>{0}: {1} more than came back</source>
        <translation>{0}，比收回票多 {1}</translation>
    </message>
    <message>
        <source>{0}: {1} more than present</source>
        <translation>{0}，比实到多 {1}</translation>
    </message>
    <message>
        <source>{0}: {1} fewer than came back</source>
        <translation>{0}，比收回票少 {1}</translation>
    </message>
    <message>
        <source>{0}: {1} fewer than present</source>
        <translation>{0}，比实到少 {1}</translation>
    </message>
    <message>
        <source>Enter how many were in favour</source>
        <translation>请填同意多少票</translation>
    </message>
    <message>
        <source>More papers came back than were issued</source>
        <translation>收回的票比发出的多</translation>
    </message>
    <message>
        <source>At least {0} must be present</source>
        <translation>至少要到 {0}</translation>
    </message>
    <message>
        <source>{0} in favour, {1}</source>
        <translation>同意 {0}，{1}</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>票数</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规定</translation>
    </message>
    <message>
        <source>Exactly the share is not more than the share: not carried</source>
        <translation>正好这么多不算“过”，平票也是未通过</translation>
    </message>
    <message>
        <source>{0}, it must be {1}</source>
        <translation>{0}，应当 {1}</translation>
    </message>
    <message>
        <source>{0}; {1}</source>
        <translation>{0}；{1}</translation>
    </message>
    <message>
        <source>If so many are present</source>
        <translation>到会这么多时</translation>
    </message>
    <message>
        <source>At least in favour</source>
        <translation>至少同意</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}，{1}</translation>
    </message>
</context>
<context>
    <name>CalculatorPage</name>
    <message>
        <source>to try before a meeting, to settle a quarrel in it</source>
        <translation>会前算一算，会上防争执</translation>
    </message>
    <message>
        <source>Would that carry?</source>
        <translation>这样投，过没过？</translation>
    </message>
    <message>
        <source>By which rule</source>
        <translation>按哪条规定算</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>数什么</translation>
    </message>
    <message>
        <source>Law of which day</source>
        <translation>看哪一天的规定</translation>
    </message>
    <message>
        <source>The numbers</source>
        <translation>几个数</translation>
    </message>
    <message>
        <source>Empty all</source>
        <translation>全部清空</translation>
    </message>
    <message>
        <source>Only reckoned: nothing is stored or filed</source>
        <translation>只算，不存，不进卷宗</translation>
    </message>
    <message>
        <source>Vote calculator</source>
        <translation>表决计算器</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source> and </source>
        <translation>和</translation>
    </message>
    <message>
        <source>Enough are present</source>
        <translation>到会够了</translation>
    </message>
    <message>
        <source>Enough are in favour</source>
        <translation>同意票够了</translation>
    </message>
    <message>
        <source>The numbers add up</source>
        <translation>几个数对得上</translation>
    </message>
    <message>
        <source>Copy the sum and the article</source>
        <translation>复制算式和条文</translation>
    </message>
    <message>
        <source>Into the minutes or a message; anybody can do it again</source>
        <translation>贴进记录或者微信，谁都能重算一遍</translation>
    </message>
    <message>
        <source>Enter the numbers</source>
        <translation>请填几个数</translation>
    </message>
    <message>
        <source>The verdict changes as you type</source>
        <translation>边填边算</translation>
    </message>
    <message>
        <source>Ctrl+K opens this from any page</source>
        <translation>Ctrl+K 在哪一页都能打开</translation>
    </message>
    <message>
        <source>The rule was checked in its source</source>
        <translation>规定已核对原文</translation>
    </message>
    <message>
        <source>The rule is still to be checked</source>
        <translation>规定需核对</translation>
    </message>
    <message>
        <source>The sum and the article are copied</source>
        <translation>算式和条文已复制</translation>
    </message>
</context>
<context>
    <name>CallAgainDialog</name>
    <message>
        <source>When is the meeting called again?</source>
        <translation>什么时候再开？</translation>
    </message>
    <message>
        <source>Call again, sign in anew</source>
        <translation>再次召集，重新签到</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>先不办</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who signed in for the first call stays in the record. It cannot be undone.</source>
        <translation>第一次的签到留在记录里。这一步不能撤销。</translation>
    </message>
    <message>
        <source>If the second notice goes out today, {0} is the earliest lawful day.</source>
        <translation>第二次通知今天发出的话，最早 {0} 可以开会。</translation>
    </message>
</context>
<context>
    <name>CallOptions</name>
    <message>
        <source>Keep</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Name that is not on the list</source>
        <translation>名单以外的姓名</translation>
    </message>
    <message>
        <source>Take this name</source>
        <translation>用这个姓名</translation>
    </message>
    <message>
        <source>Names nobody</source>
        <translation>弃权</translation>
    </message>
    <message>
        <source>nobody named yet</source>
        <translation>还没有选</translation>
    </message>
    <message>
        <source>{0} more may be named</source>
        <translation>还可以选{0}个</translation>
    </message>
    <message>
        <source>as many as may be named</source>
        <translation>已选满</translation>
    </message>
    <message>
        <source>{0} too many</source>
        <translation>多选了{0}个</translation>
    </message>
    <message>
        <source>{0}_ second digit</source>
        <translation>{0}_ 请按第二位</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销上一个</translation>
    </message>
    <message>
        <source>Somebody else… +</source>
        <translation>另选他人… +</translation>
    </message>
</context>
<context>
    <name>CallPane</name>
    <message>
        <source>Called</source>
        <translation>点到</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>In the order of the list</source>
        <translation>名单次序</translation>
    </message>
    <message>
        <source>Double click changes an answer; both are kept</source>
        <translation>双击可以改口，两次回答都留着</translation>
    </message>
    <message>
        <source>please answer</source>
        <translation>请回答</translation>
    </message>
    <message>
        <source>not called yet</source>
        <translation>还没点</translation>
    </message>
    <message>
        <source>{0} (changed)</source>
        <translation>{0}（改口）</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>共 {0}</translation>
    </message>
    <message>
        <source>Please answer</source>
        <translation>请回答</translation>
    </message>
    <message>
        <source>Everybody was called</source>
        <translation>都点完了</translation>
    </message>
    <message>
        <source>no. {0}, {1}</source>
        <translation>第 {0} 号，{1}</translation>
    </message>
    <message>
        <source>{0} = {1}, as many as were called</source>
        <translation>{0} = {1}，与点到人数一致</translation>
    </message>
    <message>
        <source>Take the last answer back</source>
        <translation>撤销上一个回答</translation>
    </message>
    <message>
        <source>Part, name or initials; Enter takes the first</source>
        <translation>房号、姓名或拼音首字母，回车选第一个</translation>
    </message>
    <message>
        <source>no paper yet</source>
        <translation>没有交票</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>登记第</translation>
    </message>
    <message>
        <source>This owner&apos;s paper says</source>
        <translation>这位业主的票上写的是</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销上一个</translation>
    </message>
    <message>
        <source>{0}; {1} answers for them</source>
        <translation>{0}；由{1}代答</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>房号</translation>
    </message>
</context>
<context>
    <name>Case</name>
    <message>
        <source>not chosen yet</source>
        <translation>程序还没定</translation>
    </message>
    <message>
        <source>{0} tasks overdue</source>
        <translation>逾期 {0} 项</translation>
    </message>
    <message>
        <source>meets today</source>
        <translation>今天开会</translation>
    </message>
    <message>
        <source>meeting {0} days past</source>
        <translation>会期已过 {0} 天</translation>
    </message>
    <message>
        <source>meets in {0} days</source>
        <translation>还有 {0} 天开会</translation>
    </message>
    <message>
        <source>posted, day {0}</source>
        <translation>公示第 {0} 天</translation>
    </message>
    <message>
        <source>in hand</source>
        <translation>正在办</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已办结</translation>
    </message>
</context>
<context>
    <name>CaseLine</name>
    <message>
        <source>step {0} of {1}</source>
        <translation>第 {0} 步，共 {1} 步</translation>
    </message>
</context>
<context>
    <name>ChangesText</name>
    <message>
        <source>Paragraph {0}: </source>
        <translation>第 {0} 段：</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Does it still hang at {0}?</source>
        <translation>{0}的张贴还在吗？</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不填</translation>
    </message>
    <message>
        <source>Looked at on</source>
        <translation>查看日期</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>查看情况</translation>
    </message>
    <message>
        <source>Hangs, whole</source>
        <translation>张贴完好</translation>
    </message>
    <message>
        <source>Write what was seen</source>
        <translation>请写查看情况</translation>
    </message>
</context>
<context>
    <name>ChoicePane</name>
    <message>
        <source>Spoiled</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Paper done</source>
        <translation>这张念完</translation>
    </message>
    <message>
        <source>Name written on the paper</source>
        <translation>票上另写的姓名</translation>
    </message>
    <message>
        <source>Count this name</source>
        <translation>计上这个名字</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>All are read</source>
        <translation>全部念完</translation>
    </message>
    <message>
        <source>Read paper</source>
        <translation>请念第</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>张，共 {0} 张</translation>
    </message>
    <message>
        <source>Paper {0}:</source>
        <translation>第 {0} 张：</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>还没有选</translation>
    </message>
    <message>
        <source>{0} more may be marked</source>
        <translation>还可再选 {0} 项</translation>
    </message>
    <message>
        <source>as many as may be marked</source>
        <translation>已经选满</translation>
    </message>
    <message>
        <source>{0} too many: the paper is spoiled</source>
        <translation>多选了 {0} 项，整张无效</translation>
    </message>
    <message>
        <source>{0}_ second digit</source>
        <translation>{0}_ 请按第二位数字</translation>
    </message>
    <message>
        <source>{0} papers: {1} choose, {2} blank, {3} spoiled; {4} marks, at most {5}</source>
        <translation>{0} 张：有选择 {1}，空白 {2}，无效 {3}；共记 {4} 项，最多 {5} 项</translation>
    </message>
    <message>
        <source>Write in… +</source>
        <translation>另写人名… +</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>还可选 {0} 个</translation>
    </message>
</context>
<context>
    <name>ClockWatch</name>
    <message>
        <source>The clock went {0} min forward; everything is noted in its order</source>
        <translation>电脑时钟快了 {0} 分钟，各事仍按先后顺序记</translation>
    </message>
    <message>
        <source>The clock went {0} min back; everything is noted in its order</source>
        <translation>电脑时钟倒退了 {0} 分钟，各事仍按先后顺序记</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Nobody can be signed in or speak after that.</source>
        <translation>散会后不能再签到，也不能再发言。</translation>
    </message>
    <message>
        <source>Not dealt with yet: {0}. The meeting is closed for all its matters.</source>
        <translation>还没有议：{0}。一散会，各项都到此为止。</translation>
    </message>
    <message>
        <source>Is the meeting over?</source>
        <translation>现在散会吗？</translation>
    </message>
    <message>
        <source>Close the meeting</source>
        <translation>散会</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>接着开</translation>
    </message>
</context>
<context>
    <name>CollectCard</name>
    <message>
        <source>Issued</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Out of the box</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Spoiled before use</source>
        <translation>发前作废</translation>
    </message>
    <message>
        <source>Keep the numbers, then read aloud</source>
        <translation>记下票数，开始唱票</translation>
    </message>
    <message>
        <source>Count the papers from the box before any is opened</source>
        <translation>先数清收回多少张，再拆开念</translation>
    </message>
    <message>
        <source>More out of the box than issued: the whole vote is void.</source>
        <translation>收回多于发出，投票无效。</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Is this the key of {0}?</source>
        <translation>这是{0}的密钥吗？</translation>
    </message>
    <message>
        <source>Compared, it is theirs</source>
        <translation>核对过了，是他们的</translation>
    </message>
    <message>
        <source>Compare later</source>
        <translation>以后再核对</translation>
    </message>
    <message>
        <source>The receipt is signed and unchanged. Ring them up once and let them read out these digits; from then on their key is known.</source>
        <translation>回执有签名，没有被改过。给他们打一次电话，请对方念这些数字；核对一次，以后就认得他们的密钥了。</translation>
    </message>
</context>
<context>
    <name>Concern</name>
    <message>
        <source>Villager</source>
        <translation>村（居）民</translation>
    </message>
    <message>
        <source>Cadre</source>
        <translation>干部</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>letter box</source>
        <translation>意见箱</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>online</source>
        <translation>网上</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>环境卫生</translation>
    </message>
    <message>
        <source>money and assets</source>
        <translation>集体资金资产</translation>
    </message>
    <message>
        <source>land and housing</source>
        <translation>土地、住房</translation>
    </message>
    <message>
        <source>welfare and help</source>
        <translation>民生救助</translation>
    </message>
    <message>
        <source>disputes</source>
        <translation>矛盾纠纷</translation>
    </message>
    <message>
        <source>safety</source>
        <translation>治安安全</translation>
    </message>
    <message>
        <source>customs</source>
        <translation>移风易俗</translation>
    </message>
    <message>
        <source>policy carried out</source>
        <translation>政策落实</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>open</source>
        <translation>没办完</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>referred</source>
        <translation>已转交</translation>
    </message>
    <message>
        <source>joined to {number}</source>
        <translation>并入 {number} 号</translation>
    </message>
    <message>
        <source>made a topic</source>
        <translation>已立题</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>in hand</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>no name left</source>
        <translation>没留名</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}，{1}</translation>
    </message>
    <message>
        <source>Concern {0}</source>
        <translation>第 {0} 号诉求</translation>
    </message>
    <message>
        <source>Concern {0} of {1}</source>
        <translation>{1}年第 {0} 号诉求</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>来访</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>会上提的</translation>
    </message>
    <message>
        <source>round</source>
        <translation>巡查发现</translation>
    </message>
    <message>
        <source>unclassed</source>
        <translation>还没分类</translation>
    </message>
    <message>
        <source>works</source>
        <translation>公共事务</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>to class</source>
        <translation>待分类</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>没告知</translation>
    </message>
    <message>
        <source>{0} d late</source>
        <translation>逾期 {0} 天</translation>
    </message>
    <message>
        <source>{0} d left</source>
        <translation>还有 {0} 天</translation>
    </message>
</context>
<context>
    <name>ConcernForm</name>
    <message>
        <source>Name or initials; empty if no name was left</source>
        <translation>姓名或首字母；不留名就空着</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>看一看</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>怎么来的</translation>
    </message>
    <message>
        <source>Which group</source>
        <translation>哪一组</translation>
    </message>
    <message>
        <source>whole village</source>
        <translation>全村</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>什么事</translation>
    </message>
    <message>
        <source>In one short line</source>
        <translation>一句话写明</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>详细说</translation>
    </message>
    <message>
        <source>Where, since when, whom</source>
        <translation>在哪里、多久了、碍着谁</translation>
    </message>
    <message>
        <source>Which class</source>
        <translation>哪一类</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>谁负责</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>哪天前答复</translation>
    </message>
    <message>
        <source>What they ask for</source>
        <translation>要求怎么办</translation>
    </message>
    <message>
        <source>Whom it touches</source>
        <translation>涉及谁</translation>
    </message>
    <message>
        <source>e.g. 12 households, 46 people</source>
        <translation>如 12 户 46 人</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>哪天收到</translation>
    </message>
    <message>
        <source>Raised by</source>
        <translation>谁提的</translation>
    </message>
    <message>
        <source>Enter this concern</source>
        <translation>登记这一条</translation>
    </message>
    <message>
        <source>How it ends</source>
        <translation>怎么办结</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Make a topic</source>
        <translation>立为议题</translation>
    </message>
    <message>
        <source>Open the consultation</source>
        <translation>打开这次协商</translation>
    </message>
    <message>
        <source>Note how told</source>
        <translation>记下怎么告诉的</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>A new concern</source>
        <translation>新的诉求</translation>
    </message>
    <message>
        <source>received {0}</source>
        <translation>{0}收</translation>
    </message>
    <message>
        <source>Say in one line what it is about</source>
        <translation>请用一句话写明是什么事</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>保存更正</translation>
    </message>
    <message>
        <source>the proposer was not told yet</source>
        <translation>还没告诉提出人</translation>
    </message>
    <message>
        <source>told {0}, {1}</source>
        <translation>{0}已告诉本人（{1}）</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>ConcernsPage</name>
    <message>
        <source>Who raised what?</source>
        <translation>有人提了什么？</translation>
    </message>
    <message>
        <source>Name, initials or a few words</source>
        <translation>姓名、首字母或几个字</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>号</translation>
    </message>
    <message>
        <source>Concern</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Register of concerns</source>
        <translation>诉求登记簿</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>take in, class, answer</source>
        <translation>登记、分类、答复</translation>
    </message>
    <message>
        <source>Enter a concern</source>
        <translation>登记一条诉求</translation>
    </message>
    <message>
        <source>{0} this month, {1} not finished</source>
        <translation>本月 {0} 条，{1} 条还没办完</translation>
    </message>
    <message>
        <source>To do {0}</source>
        <translation>要办的 {0}</translation>
    </message>
    <message>
        <source>Topics {0}</source>
        <translation>已立题 {0}</translation>
    </message>
    <message>
        <source>All {0}</source>
        <translation>全部 {0}</translation>
    </message>
    <message>
        <source>Leave what was typed?</source>
        <translation>刚写的不要了吗？</translation>
    </message>
    <message>
        <source>The form holds words that were not kept yet.</source>
        <translation>表里有写了还没保存的内容。</translation>
    </message>
    <message>
        <source>Drop them</source>
        <translation>不要了</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>接着写</translation>
    </message>
    <message>
        <source>Like {0} “{1}”, {2}</source>
        <translation>像是{0}“{1}”，{2}</translation>
    </message>
    <message>
        <source>What is the answer to {0}?</source>
        <translation>{0}怎么答复？</translation>
    </message>
    <message>
        <source>Where does {0} go?</source>
        <translation>{0}转交给谁？</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>Joined to which one?</source>
        <translation>并入哪一条？</translation>
    </message>
    <message>
        <source>Make {0} a topic?</source>
        <translation>把{0}立为议题吗？</translation>
    </message>
    <message>
        <source>no name left</source>
        <translation>没留名的提出人</translation>
    </message>
    <message>
        <source>How was {0} told: {1}?</source>
        <translation>怎么告诉{0}的（{1}）？</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期未答复</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>快到期</translation>
    </message>
    <message>
        <source>Proposer not told</source>
        <translation>没告诉提出人</translation>
    </message>
    <message>
        <source>To be classed</source>
        <translation>还没分类</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Who answers and the day are kept</source>
        <translation>答复人和日期会记下来</translation>
    </message>
    <message>
        <source>Note how {0} was told</source>
        <translation>把{0}的结果告诉本人</translation>
    </message>
    <message>
        <source>Then it is finished</source>
        <translation>告诉了才算办完</translation>
    </message>
    <message>
        <source>Class {0}</source>
        <translation>给{0}分类</translation>
    </message>
    <message>
        <source>Then say how it ends</source>
        <translation>再定怎么办结</translation>
    </message>
    <message>
        <source>This one is overdue</source>
        <translation>先办逾期的这一条</translation>
    </message>
    <message>
        <source>Answer {0}</source>
        <translation>答复{0}</translation>
    </message>
    <message>
        <source>copied {0} rows</source>
        <translation>复制了 {0} 行</translation>
    </message>
    <message>
        <source>{0} of them</source>
        <translation>{0} 条</translation>
    </message>
</context>
<context>
    <name>Consensus</name>
    <message>
        <source>What was agreed is printed as an opinion, published, turned into tasks, and filed.</source>
        <translation>一致的意见印成协商意见，照样公示、分解落实、归档。</translation>
    </message>
    <message>
        <source>What was agreed is published and carried out; the open points go their own way and stand in the opinion.</source>
        <translation>一致的部分公示、落实；没有一致的另行办理，写进协商意见。</translation>
    </message>
    <message>
        <source>That is a result too: it is published and filed, and nothing is carried out.</source>
        <translation>没有一致也是结果：照样公布、归档，不作落实。</translation>
    </message>
    <message>
        <source>Next: plan another meeting of this consultation, with what was learnt today.</source>
        <translation>下一步：再安排一次会议，带着今天的意见再协商。</translation>
    </message>
    <message>
        <source>Next: tell the proposer until when it rests; it can be taken up again.</source>
        <translation>下一步：告知提议人暂缓到什么时候，以后可以再提。</translation>
    </message>
    <message>
        <source>Next: open a consultation of the assembly, whose vote decides.</source>
        <translation>下一步：提交村（居）民会议，由会议表决决定。</translation>
    </message>
    <message>
        <source>Next: hand the opinion to the people&apos;s mediation committee.</source>
        <translation>下一步：把协商意见转给人民调解委员会。</translation>
    </message>
    <message>
        <source>Next: send the opinion to the township with the reasons of both sides.</source>
        <translation>下一步：连同两方面的理由报乡镇（街道）处理。</translation>
    </message>
</context>
<context>
    <name>ConsensusPane</name>
    <message>
        <source>All agree</source>
        <translation>一致同意</translation>
    </message>
    <message>
        <source>Agreed in part</source>
        <translation>部分同意</translation>
    </message>
    <message>
        <source>No agreement</source>
        <translation>没有商定</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>商定的内容</translation>
    </message>
    <message>
        <source>Who sees it differently, and why</source>
        <translation>不同意见和理由</translation>
    </message>
    <message>
        <source>It stands in the minutes; may be left empty</source>
        <translation>写进会议记录；可以不写</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选</translation>
    </message>
    <message>
        <source>Consult again</source>
        <translation>再协商</translation>
    </message>
    <message>
        <source>Put it off</source>
        <translation>先放下</translation>
    </message>
    <message>
        <source>Bring it to the assembly</source>
        <translation>提交村（居）民会议</translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Refer it up</source>
        <translation>报上级</translation>
    </message>
    <message>
        <source>How it goes on</source>
        <translation>这件事接下来</translation>
    </message>
    <message>
        <source>Keep the outcome</source>
        <translation>记下协商结果</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Vote after all</source>
        <translation>还是投票</translation>
    </message>
    <message>
        <source>What did people agree on?</source>
        <translation>大家商定了什么？</translation>
    </message>
    <message>
        <source>The outcome is kept</source>
        <translation>已记下</translation>
    </message>
    <message>
        <source>Choose how the matter goes on</source>
        <translation>请选接下来怎么办</translation>
    </message>
    <message>
        <source>Write what was agreed</source>
        <translation>请写商定的内容</translation>
    </message>
    <message>
        <source>Close the meeting</source>
        <translation>散会</translation>
    </message>
    <message>
        <source>Points still open</source>
        <translation>还没有一致的事项</translation>
    </message>
    <message>
        <source>One a line; how they go on is chosen below</source>
        <translation>一行一条；怎么办在下面选</translation>
    </message>
    <message>
        <source>Write which points are still open</source>
        <translation>请写上还没有一致的事项</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>ConsultationFrame</name>
    <message>
        <source>All cases</source>
        <translation>全部协商</translation>
    </message>
    <message>
        <source>Procedure not chosen yet</source>
        <translation>程序还没定</translation>
    </message>
</context>
<context>
    <name>ConsultationsPage</name>
    <message>
        <source>What is being consulted on?</source>
        <translation>正在商量什么事？</translation>
    </message>
    <message>
        <source>Title, number or who proposed it</source>
        <translation>名称、编号或提出人</translation>
    </message>
    <message>
        <source>Every matter that is consulted on stands here, with its step in hand.</source>
        <translation>每件协商都在这里，写着办到哪一步。</translation>
    </message>
    <message>
        <source>Begin a consultation</source>
        <translation>开始新的协商</translation>
    </message>
    <message>
        <source>From nothing; or make a concern a topic</source>
        <translation>直接开始，也可以把一条诉求立为议题</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始协商</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Correct the title</source>
        <translation>更正名称</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>协商</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>办到哪一步</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>All consultations</source>
        <translation>全部协商</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}，{1}</translation>
    </message>
    <message>
        <source>{0} ({1}/{2})</source>
        <translation>{0}（{1}/{2}）</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>协商</translation>
    </message>
    <message>
        <source>under way and finished</source>
        <translation>正在办的、办完的</translation>
    </message>
    <message>
        <source>{0} under way, {1} in all</source>
        <translation>{0} 件正在办，共 {1} 件</translation>
    </message>
    <message>
        <source>Under way {0}</source>
        <translation>正在办 {0}</translation>
    </message>
    <message>
        <source>Finished {0}</source>
        <translation>已办结 {0}</translation>
    </message>
    <message>
        <source>All {0}</source>
        <translation>全部 {0}</translation>
    </message>
    <message>
        <source>What is to be consulted on?</source>
        <translation>要商量什么事？</translation>
    </message>
    <message>
        <source>What is right?</source>
        <translation>更正名称</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>保存更正</translation>
    </message>
    <message>
        <source>From nothing</source>
        <translation>直接开始</translation>
    </message>
    <message>
        <source>Open “{0}”</source>
        <translation>打开“{0}”</translation>
    </message>
    <message>
        <source>copied {0} rows</source>
        <translation>复制了 {0} 行</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Count again…</source>
        <translation>重新计票，说明理由</translation>
    </message>
    <message>
        <source>Declare void…</source>
        <translation>宣布作废，说明理由</translation>
    </message>
    <message>
        <source>Somebody should have stood aside…</source>
        <translation>有人应当回避…</translation>
    </message>
    <message>
        <source>Why is it counted again?</source>
        <translation>为什么重新计票？</translation>
    </message>
    <message>
        <source>The verdict so far is kept beside the new one.</source>
        <translation>原来的判定和新的一起留着。</translation>
    </message>
    <message>
        <source>Why is the vote void?</source>
        <translation>为什么作废？</translation>
    </message>
    <message>
        <source>The vote stays in the record with this reason, and is taken again.</source>
        <translation>这次投票和理由一起留存，再投一次。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Keep the reason</source>
        <translation>记下理由</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Numbers of papers…</source>
        <translation>更正票数…</translation>
    </message>
    <message>
        <source>Read all papers again…</source>
        <translation>从第一张重新唱票…</translation>
    </message>
    <message>
        <source>Why are the papers read again from the first?</source>
        <translation>为什么要从第一张重新唱票？</translation>
    </message>
    <message>
        <source>What was read so far is kept; the minutes and the report say why.</source>
        <translation>已经唱的留着备查；记录和报告单会写明原因。</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>What should stand in row {0}?</source>
        <translation>第 {0} 行应该是什么？</translation>
    </message>
    <message>
        <source>Read it like this</source>
        <translation>就这样读</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>{0} (column {1})</source>
        <translation>{0}（{1} 列）</translation>
    </message>
    <message>
        <source>Your file stays as it is.</source>
        <translation>您的文件不会被改动。</translation>
    </message>
</context>
<context>
    <name>CountPane</name>
    <message>
        <source>Read paper</source>
        <translation>请念第</translation>
    </message>
    <message>
        <source>All are read</source>
        <translation>都念完了</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>共 {0}</translation>
    </message>
    <message>
        <source>{0} = {1} papers</source>
        <translation>{0} = {1} 张</translation>
    </message>
    <message>
        <source>as many as were read</source>
        <translation>与已念张数一致</translation>
    </message>
    <message>
        <source>does not come out</source>
        <translation>对不上</translation>
    </message>
    <message>
        <source>{0} back, {1} left</source>
        <translation>收回 {0} 张，还剩 {1} 张</translation>
    </message>
    <message>
        <source>Take back no. {0} ({1})</source>
        <translation>撤销第 {0} 张（{1}）</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>唱票</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>计票</translation>
    </message>
    <message>
        <source>counts too</source>
        <translation>计票二</translation>
    </message>
    <message>
        <source>supervises</source>
        <translation>监票</translation>
    </message>
    <message>
        <source>{0}: {1} and {2}</source>
        <translation>{0}：{1} 和 {2}</translation>
    </message>
    <message>
        <source>The two differ. Look the papers through again. {0}</source>
        <translation>两人不一致，请把票再过一遍。{0}</translation>
    </message>
    <message>
        <source>{0} was struck twice at once. Were those two papers?</source>
        <translation>{0}连按了两下，是两张票吗？</translation>
    </message>
    <message>
        <source>Two papers, count it (Enter)</source>
        <translation>是两张，照记（回车）</translation>
    </message>
    <message>
        <source>One paper only (Esc)</source>
        <translation>只算一张（Esc）</translation>
    </message>
</context>
<context>
    <name>CounterCard</name>
    <message>
        <source>Entered. It is shown when both have entered.</source>
        <translation>已填。两人都填了再一起看。</translation>
    </message>
    <message>
        <source>Enter again</source>
        <translation>重新填</translation>
    </message>
    <message>
        <source>Keep figures</source>
        <translation>保存这些数</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>软件出了毛病</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>接着办</translation>
    </message>
    <message>
        <source>What was confirmed before is kept; the last step may have to be done again. This report names no person and no vote. It helps whoever mends the program.</source>
        <translation>先前确认过的都已保存，最后一步可能要重做一次。下面这份报告里没有人名，也没有票数，交给维护软件的人就能查原因。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save the report to a file</source>
        <translation>把报告存为文件</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>{1}/{2}</source>
        <translation>{1}月{2}日</translation>
    </message>
    <message>
        <source>{0}-{1:02d}-{2:02d}</source>
        <translation>{0}年{1}月{2}日</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>in {0} days</source>
        <translation>还有 {0} 天</translation>
    </message>
    <message>
        <source>{0} days ago</source>
        <translation>{0} 天前</translation>
    </message>
    <message>
        <source>{0}, {1} days overdue</source>
        <translation>{0}，逾期 {1} 天</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}，{1}</translation>
    </message>
</context>
<context>
    <name>DelegationDialog</name>
    <message>
        <source>Keep this day</source>
        <translation>保存日期</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不填</translation>
    </message>
    <message>
        <source>The minutes of that assembly must say so; they belong into the dossier.</source>
        <translation>那次村（居）民会议的记录里要写明授权，会议记录一并归档。</translation>
    </message>
    <message>
        <source>Delegated on</source>
        <translation>哪天授权的</translation>
    </message>
    <message>
        <source>It was not delegated</source>
        <translation>没有授权</translation>
    </message>
</context>
<context>
    <name>DeliberationPage</name>
    <message>
        <source>Break</source>
        <translation>休会</translation>
    </message>
    <message>
        <source>Close the meeting</source>
        <translation>散会</translation>
    </message>
    <message>
        <source>Text and amendments</source>
        <translation>正文和修正意见</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>讨论</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>会议记录</translation>
    </message>
    <message>
        <source>What do people say?</source>
        <translation>大家怎么说？</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>复会</translation>
    </message>
    <message>
        <source>Who keeps the minutes?</source>
        <translation>由谁记录？</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Go on with it…</source>
        <translation>继续开会…</translation>
    </message>
    <message>
        <source>Why does the closed meeting go on?</source>
        <translation>已经散会，为什么继续开？</translation>
    </message>
    <message>
        <source>The minutes tell the reason. Those here at the closing are still noted as here; note who has gone home at the sign-in.</source>
        <translation>理由会写进会议记录。散会时在场的人仍记为在场；已经回家的，请到签到处记离会。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>继续开会</translation>
    </message>
    <message>
        <source>It stays closed</source>
        <translation>不开了</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>散会</translation>
    </message>
    <message>
        <source>Running sheet</source>
        <translation>主持词</translation>
    </message>
    <message>
        <source>Text {0}/{1}</source>
        <translation>正文 {0}/{1}</translation>
    </message>
    <message>
        <source>Amendments {0}/{1}</source>
        <translation>正文和修正意见 {0}/{1}</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>讨论</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>主持词</translation>
    </message>
</context>
<context>
    <name>DeliveryDialog</name>
    <message>
        <source>How was {0} told?</source>
        <translation>怎么通知{0}的？</translation>
    </message>
    <message>
        <source>Note the delivery</source>
        <translation>记下送达</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不记</translation>
    </message>
    <message>
        <source>How</source>
        <translation>怎么送</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>没联系上</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Laying out the paper …</source>
        <translation>正在排版……</translation>
    </message>
    <message>
        <source>Putting the dossier together: {0} of {1} …</source>
        <translation>正在合订卷宗：第 {0} 件，共 {1} 件……</translation>
    </message>
    <message>
        <source>Putting the dossier together …</source>
        <translation>正在合订卷宗……</translation>
    </message>
    <message>
        <source>version {0}, {1}</source>
        <translation>第 {0} 版，{1}</translation>
    </message>
    <message>
        <source>Stopped; the dossier is as it was</source>
        <translation>已停下，卷宗没有变</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停……</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>I see</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>DispatchDialog</name>
    <message>
        <source>Who gets a copy of the paper: {0}?</source>
        <translation>{0}抄送给谁？</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不记</translation>
    </message>
    <message>
        <source>Copies to</source>
        <translation>抄送</translation>
    </message>
    <message>
        <source>One name a line; printed at the foot where papers begin with a red head</source>
        <translation>每行一个单位；正式公文用红头时，印在最后一页底部</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>印发机关</translation>
    </message>
    <message>
        <source>Signed off by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>不标</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>加急</translation>
    </message>
    <message>
        <source>most urgent</source>
        <translation>特急</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Secrecy</source>
        <translation>密级和保密期限</translation>
    </message>
    <message>
        <source>Stays empty as a rule; such papers are numbered</source>
        <translation>一般不填；填了就要编份号</translation>
    </message>
    <message>
        <source>Number of the copy</source>
        <translation>份号</translation>
    </message>
    <message>
        <source>Six digits</source>
        <translation>六位数字</translation>
    </message>
    <message>
        <source>Write who issues it</source>
        <translation>请写印发机关</translation>
    </message>
</context>
<context>
    <name>DossiersPage</name>
    <message>
        <source>What was consulted on before?</source>
        <translation>以前商量过什么？</translation>
    </message>
    <message>
        <source>Title, number or name</source>
        <translation>名称、编号或姓名</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>全部年份</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Every consultation gets a dossier by itself; finished ones stay here.</source>
        <translation>每件协商自动成卷，办完的都在这里。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>号</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>协商</translation>
    </message>
    <message>
        <source>whole village</source>
        <translation>全村</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>归档日期</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页</translation>
    </message>
    <message>
        <source>State</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>卷宗</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>finished and under way</source>
        <translation>办完的、正在办的</translation>
    </message>
    <message>
        <source>{0} dossiers</source>
        <translation>{0} 卷</translation>
    </message>
    <message>
        <source>{0} found</source>
        <translation>找到 {0} 卷</translation>
    </message>
    <message>
        <source>The township&apos;s receipt is awaited</source>
        <translation>乡镇还没给回执</translation>
    </message>
    <message>
        <source>Dossiers that lack something</source>
        <translation>材料缺项</translation>
    </message>
    <message>
        <source>Start a consultation</source>
        <translation>开始新的协商</translation>
    </message>
    <message>
        <source>On the workbench</source>
        <translation>到工作台去</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>打开 {0}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>received by the township</source>
        <translation>乡镇已收</translation>
    </message>
    <message>
        <source>receipt awaited</source>
        <translation>等回执</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>{0} papers missing</source>
        <translation>缺 {0} 项</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>Dossier as one PDF</source>
        <translation>合订成一个 PDF</translation>
    </message>
    <message>
        <source>How long papers are kept</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>扫描件</translation>
    </message>
</context>
<context>
    <name>DriveCard</name>
    <message>
        <source>Another drive</source>
        <translation>换一个 U 盘</translation>
    </message>
    <message>
        <source>No USB drive is plugged in</source>
        <translation>没有插 U 盘</translation>
    </message>
    <message>
        <source>Plug one in, it is found by itself</source>
        <translation>插上就能找到</translation>
    </message>
    <message>
        <source>Folder chosen by hand</source>
        <translation>自己选的文件夹</translation>
    </message>
    <message>
        <source>USB drive, {0}</source>
        <translation>U 盘，{0}</translation>
    </message>
    <message>
        <source>Write-protected, {0}</source>
        <translation>写保护的 U 盘，{0}</translation>
    </message>
    <message>
        <source>Used {0}, to write {1}, then free {2}</source>
        <translation>已用 {0}，要写 {1}，空 {2}</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>选文件夹</translation>
    </message>
</context>
<context>
    <name>EarlierDialog</name>
    <message>
        <source>{0}: earlier wordings</source>
        <translation>{0}：以前的样式</translation>
    </message>
    <message>
        <source>Take this one into the editor</source>
        <translation>取回这一种来改</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保存于</translation>
    </message>
    <message>
        <source>Earlier wordings</source>
        <translation>以前的样式</translation>
    </message>
    <message>
        <source>What has changed since</source>
        <translation>后来改了什么</translation>
    </message>
    <message>
        <source>Struck out: only in the earlier one. Underlined: only in the one on screen.</source>
        <translation>划去的只在以前的样式里有；加下划线的只在现在屏幕上的样式里有。</translation>
    </message>
    <message>
        <source>in use now</source>
        <translation>正在用</translation>
    </message>
    <message>
        <source>as shipped</source>
        <translation>自带样式</translation>
    </message>
</context>
<context>
    <name>ExceptionDialog</name>
    <message>
        <source>What is shown in public all the same?</source>
        <translation>哪一项仍要公开显示？</translation>
    </message>
    <message>
        <source>Show it in public</source>
        <translation>公开显示</translation>
    </message>
    <message>
        <source>Leave it hidden</source>
        <translation>保持遮盖</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Goes into the journal and to the township</source>
        <translation>记入日志，随数据包报乡镇</translation>
    </message>
    <message>
        <source>Who decided it</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Write the reason</source>
        <translation>请写明理由</translation>
    </message>
    <message>
        <source>Write the name</source>
        <translation>请写姓名</translation>
    </message>
</context>
<context>
    <name>ExpertDialog</name>
    <message>
        <source>What did the expert say?</source>
        <translation>专家怎么说？</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不填</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Place of work</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Office or title</source>
        <translation>职务职称</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>It can be done</source>
        <translation>认为可行</translation>
    </message>
    <message>
        <source>Write the name</source>
        <translation>请写姓名</translation>
    </message>
    <message>
        <source>Write the opinion</source>
        <translation>请写意见</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>open</source>
        <translation>未决定</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>adopted in part</source>
        <translation>部分采纳</translation>
    </message>
    <message>
        <source>not adopted</source>
        <translation>不采纳</translation>
    </message>
</context>
<context>
    <name>FactsDialog</name>
    <message>
        <source>What else do the papers need?</source>
        <translation>文书还要填哪些内容？</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Review of the topic</source>
        <translation>议题审核</translation>
    </message>
    <message>
        <source>Experts&apos; opinions</source>
        <translation>专家意见</translation>
    </message>
    <message>
        <source>Add an opinion</source>
        <translation>添加专家意见</translation>
    </message>
    <message>
        <source>What became of opinions</source>
        <translation>意见采纳</translation>
    </message>
    <message>
        <source>Looks at the boards</source>
        <translation>公示查看</translation>
    </message>
    <message>
        <source>Filing with the township</source>
        <translation>向乡镇报备</translation>
    </message>
    <message>
        <source>Add a filing</source>
        <translation>添加报备</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Numbers of papers</source>
        <translation>发文字号</translation>
    </message>
    <message>
        <source>Shown in public</source>
        <translation>公开显示</translation>
    </message>
    <message>
        <source>Official papers begin with a red head</source>
        <translation>公文使用红头</translation>
    </message>
    <message>
        <source>Nobody was heard yet. The blank sheet can be printed in the plan.</source>
        <translation>还没有专家意见。空白表在“方案”一步打印。</translation>
    </message>
    <message>
        <source>No opinion was noted yet: they come from the meeting, experts and objections.</source>
        <translation>还没有记下意见。意见来自会议发言、专家和公示异议。</translation>
    </message>
    <message>
        <source>Nothing hangs yet.</source>
        <translation>还没有张贴。</translation>
    </message>
    <message>
        <source>Nothing was filed yet.</source>
        <translation>还没有报备。</translation>
    </message>
    <message>
        <source>No picture was kept yet.</source>
        <translation>还没有照片。</translation>
    </message>
    <message>
        <source>A paper gets its number when it is printed or saved.</source>
        <translation>文书在打印或者保存时编号。</translation>
    </message>
    <message>
        <source>Everything private is hidden on posted papers.</source>
        <translation>张贴的文书上，个人信息全部遮盖。</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>not said yet</source>
        <translation>还没有填</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>not urgent</source>
        <translation>不紧急</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>no reasons</source>
        <translation>没有写理由</translation>
    </message>
    <message>
        <source>Class, points and reasons</source>
        <translation>类别、审核要点和理由</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Was {0} entered by mistake?</source>
        <translation>{0}是填错的吗？</translation>
    </message>
    <message>
        <source>It is taken out, and can be undone as the last act.</source>
        <translation>删去后，可以用“撤销”恢复。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>还没有查看</translation>
    </message>
    <message>
        <source>Looked at it</source>
        <translation>记一次查看</translation>
    </message>
    <message>
        <source>no receipt yet</source>
        <translation>还没有签收</translation>
    </message>
    <message>
        <source>received on {0} by {1}</source>
        <translation>{0}由{1}签收</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>{0}, decided by {1}</source>
        <translation>{0}，{1}决定</translation>
    </message>
    <message>
        <source>Hide it again</source>
        <translation>恢复遮盖</translation>
    </message>
    <message>
        <source>Copies and issuing</source>
        <translation>抄送和印发</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>copies to {0}</source>
        <translation>抄送{0}</translation>
    </message>
    <message>
        <source>filled in by itself</source>
        <translation>自动填写</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Budgets, plans and other files that notice, letter and report shall name.</source>
        <translation>通知、函、报告里要列名的预算、图纸等文件，放在这里。</translation>
    </message>
    <message>
        <source>Add, name and order…</source>
        <translation>添加、起名、排序…</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>{path}: not a package of the known version</source>
        <translation>{path}：不是已知版本的数据包</translation>
    </message>
    <message>
        <source>{path}: it wants files from elsewhere</source>
        <translation>{path}：要从别处取文件，不允许</translation>
    </message>
    <message>
        <source>{path}: added, it stands in no list</source>
        <translation>{path}：多出来的文件，清单里没有</translation>
    </message>
    <message>
        <source>{path}: its content was changed</source>
        <translation>{path}：内容被改过</translation>
    </message>
    <message>
        <source>{path}: missing</source>
        <translation>{path}：不见了</translation>
    </message>
    <message>
        <source>{path}: the drive cannot read it</source>
        <translation>{path}：U 盘读不出来</translation>
    </message>
    <message>
        <source>{path}: a link to elsewhere, not a file</source>
        <translation>{path}：是指向别处的链接，不是文件</translation>
    </message>
    <message>
        <source>{path}: listed twice in {manifest}</source>
        <translation>{path}：在 {manifest} 里列了两次</translation>
    </message>
    <message>
        <source>{path}: the list of files is missing</source>
        <translation>{path}：文件清单不见了</translation>
    </message>
    <message>
        <source>{path}: line {line} cannot be read</source>
        <translation>{path}：第 {line} 行读不懂</translation>
    </message>
    <message>
        <source>{path}: the same name as {other} but for its case</source>
        <translation>{path}：和 {other} 只差大小写</translation>
    </message>
    <message>
        <source>{path}: missing, so this folder is no package</source>
        <translation>{path}：没有这个文件，所以这个文件夹不是数据包</translation>
    </message>
    <message>
        <source>{path}: neither a file nor a folder</source>
        <translation>{path}：既不是文件也不是文件夹</translation>
    </message>
    <message>
        <source>{path}: its characters cannot be read</source>
        <translation>{path}：文字读不出来</translation>
    </message>
    <message>
        <source>{path}: says {told} (bytes.files), found {found}</source>
        <translation>{path}：总数对不上，应是 {told}，实际 {found}（字节数.文件数）</translation>
    </message>
    <message>
        <source>{path}: leads out of the package ({manifest}, line {line})</source>
        <translation>{path}：指到数据包外面去了（{manifest} 第 {line} 行）</translation>
    </message>
    <message>
        <source>{path}: this file about the package was changed</source>
        <translation>{path}：这个说明文件被改过</translation>
    </message>
    <message>
        <source>{path}: too large to be genuine</source>
        <translation>{path}：大得不正常</translation>
    </message>
    <message>
        <source>{path}: the record is missing</source>
        <translation>{path}：协商记录不见了</translation>
    </message>
    <message>
        <source>{path}: not as described, at {where}</source>
        <translation>{path}：格式不对，在 {where}</translation>
    </message>
    <message>
        <source>{path}: not the file that the record names</source>
        <translation>{path}：和协商记录里登记的不是同一个文件</translation>
    </message>
    <message>
        <source>{path}: the record cannot be read</source>
        <translation>{path}：协商记录读不出来</translation>
    </message>
    <message>
        <source>{path}: entries were cut off</source>
        <translation>{path}：操作日志被截掉了一段</translation>
    </message>
    <message>
        <source>{path}: entry {entry} (line {line}) was changed</source>
        <translation>{path}：第 {entry} 号日志（第 {line} 行）被改过</translation>
    </message>
    <message>
        <source>{path}: something was taken out or put in before line {line}</source>
        <translation>{path}：第 {line} 行之前少了或多了日志</translation>
    </message>
    <message>
        <source>{path}: the journal is missing</source>
        <translation>{path}：操作日志不见了</translation>
    </message>
    <message>
        <source>{path}: the journal cannot be read</source>
        <translation>{path}：操作日志读不出来</translation>
    </message>
    <message>
        <source>{path}: signed with another key than the one compared before</source>
        <translation>{path}：签名用的密钥和以前核对过的不一样</translation>
    </message>
    <message>
        <source>{path}: the signature is missing</source>
        <translation>{path}：没有签名</translation>
    </message>
    <message>
        <source>{path}: the package names another sender than its signer {signer}</source>
        <translation>{path}：写的单位和签名的单位（{signer}）不一样</translation>
    </message>
    <message>
        <source>{path}: who signed cannot be read</source>
        <translation>{path}：看不出是谁签的名</translation>
    </message>
    <message>
        <source>{path}: the signature does not fit this package</source>
        <translation>{path}：签名对不上，数据包在签名以后被改过</translation>
    </message>
    <message>
        <source>the key of this computer</source>
        <translation>本机的密钥</translation>
    </message>
    <message>
        <source>a key that was compared before</source>
        <translation>以前核对过的密钥</translation>
    </message>
    <message>
        <source>a key nobody here has compared yet: ring them up and compare the digits</source>
        <translation>这里还没有人核对过这个密钥：请打电话核对下面的数字</translation>
    </message>
    <message>
        <source>another key than the one compared before</source>
        <translation>和以前核对过的密钥不一样</translation>
    </message>
</context>
<context>
    <name>FigureGrid</name>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>How did the year go?</source>
        <translation>今年商量得怎么样？</translation>
    </message>
    <message>
        <source>Consultations begun, month by month</source>
        <translation>每月开始的协商</translation>
    </message>
    <message>
        <source>What people raised</source>
        <translation>大家提了什么</translation>
    </message>
    <message>
        <source>Which procedures</source>
        <translation>按什么程序</translation>
    </message>
    <message>
        <source>Did every group come?</source>
        <translation>各组都有人来吗</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>How did {0} go?</source>
        <translation>{0} 年商量得怎么样？</translation>
    </message>
    <message>
        <source>consultations, {0} decided</source>
        <translation>件协商，{0} 件有结果</translation>
    </message>
    <message>
        <source>finished and filed</source>
        <translation>件办完归档</translation>
    </message>
    <message>
        <source>meetings, {0} of {1} came</source>
        <translation>次会议，应到 {1} 人次，实到 {0}</translation>
    </message>
    <message>
        <source>concerns, {0} settled</source>
        <translation>条诉求，办结 {0} 条</translation>
    </message>
    <message>
        <source>tasks, {0} done</source>
        <translation>项任务，办完 {0} 项</translation>
    </message>
    <message>
        <source>Groups from which nobody came</source>
        <translation>没有人来的小组</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Concerns not settled yet</source>
        <translation>没有办结的诉求</translation>
    </message>
    <message>
        <source>Look at the open concerns</source>
        <translation>看没办结的诉求</translation>
    </message>
    <message>
        <source>Look at all consultations</source>
        <translation>看全部协商</translation>
    </message>
</context>
<context>
    <name>FileKind</name>
    <message>
        <source>something else</source>
        <translation>别的文件</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>a text document</source>
        <translation>文字文档</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>a packed archive</source>
        <translation>压缩包</translation>
    </message>
</context>
<context>
    <name>FilingDialog</name>
    <message>
        <source>What was filed with the township?</source>
        <translation>向乡镇报备了什么？</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不填</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>报给谁</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>报送方式</translation>
    </message>
    <message>
        <source>e.g. by hand, by post</source>
        <translation>如专人送达、邮寄</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>报备材料</translation>
    </message>
    <message>
        <source>The receipt is here</source>
        <translation>已经签收</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>签收日期</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>Number of the receipt</source>
        <translation>收文号</translation>
    </message>
    <message>
        <source>What the township said</source>
        <translation>乡镇意见</translation>
    </message>
    <message>
        <source>Write to whom</source>
        <translation>请写报给谁</translation>
    </message>
    <message>
        <source>Write what was filed</source>
        <translation>请写报备了什么</translation>
    </message>
</context>
<context>
    <name>FinalDialog</name>
    <message>
        <source>Shall this become the final version of {0}?</source>
        <translation>把它作为《{0}》的定稿吗？</translation>
    </message>
    <message>
        <source>Take it as the final version</source>
        <translation>作为定稿收下</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不</translation>
    </message>
    <message>
        <source>{0} places differ from version {1}, which was printed:</source>
        <translation>和打印的第 {1} 版相比，有 {0} 处不同：</translation>
    </message>
    <message>
        <source>Not one word differs from version {0}, which was printed.</source>
        <translation>和打印的第 {0} 版一字不差。</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>Struck through was taken out, underlined was put in. The printed version stays beside it.</source>
        <translation>划掉的是删去的，画线的是加进的。打印的那一版仍然留着。</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>People present</source>
        <translation>到会人数</translation>
    </message>
    <message>
        <source>{need} needed</source>
        <translation>须 {need}</translation>
    </message>
    <message>
        <source>Passed with a reason</source>
        <translation>已写明理由，先往下办</translation>
    </message>
    <message>
        <source>Touched households at the table</source>
        <translation>直接相关的户须到齐</translation>
    </message>
    <message>
        <source>Missing: {missing}</source>
        <translation>差：{missing}</translation>
    </message>
    <message>
        <source>Every touched household is registered</source>
        <translation>直接相关的户都登记了</translation>
    </message>
    <message>
        <source>Parties registered</source>
        <translation>已登记协商主体</translation>
    </message>
    <message>
        <source>Register at least one party</source>
        <translation>至少登记一方</translation>
    </message>
    <message>
        <source>{people} people, {organisations} organisations</source>
        <translation>{people} 人，{organisations} 个单位</translation>
    </message>
    <message>
        <source>Supervision committee watches</source>
        <translation>监督委员会须有人监督</translation>
    </message>
    <message>
        <source>Nobody registered who may watch (avoiding: {avoiding})</source>
        <translation>还没有能监督的人（回避：{avoiding}）</translation>
    </message>
    <message>
        <source>The supervision committee takes part</source>
        <translation>监督委员会参加</translation>
    </message>
    <message>
        <source>Kinds of subject</source>
        <translation>主体类别</translation>
    </message>
    <message>
        <source>Register them, or say why they are not concerned</source>
        <translation>补登记，或写明不涉及</translation>
    </message>
    <message>
        <source>All kinds are there or not concerned</source>
        <translation>各类主体都有，或写明了不涉及</translation>
    </message>
    <message>
        <source>Notice sent out</source>
        <translation>通知已发出</translation>
    </message>
    <message>
        <source>Say on which day it goes out</source>
        <translation>还没有记下哪天发出</translation>
    </message>
    <message>
        <source>Sent out on {have}</source>
        <translation>{have} 发出</translation>
    </message>
    <message>
        <source>Notice brought to everybody</source>
        <translation>通知要送到每个人</translation>
    </message>
    <message>
        <source>Everybody was told</source>
        <translation>每个人都送到了</translation>
    </message>
    <message>
        <source>Announcement posted</source>
        <translation>公告要张贴</translation>
    </message>
    <message>
        <source>Post it at one place at least</source>
        <translation>至少张贴一处</translation>
    </message>
    <message>
        <source>Hangs at {places}</source>
        <translation>已贴：{places}</translation>
    </message>
    <message>
        <source>Photographs of the posting</source>
        <translation>张贴要有照片</translation>
    </message>
    <message>
        <source>Near and far missing: {missing}</source>
        <translation>差近景或远景：{missing}</translation>
    </message>
    <message>
        <source>Near and far photographs are there</source>
        <translation>近景、远景都有</translation>
    </message>
    <message>
        <source>Text of the publication</source>
        <translation>公示内容</translation>
    </message>
    <message>
        <source>Keep the text that will hang</source>
        <translation>还没有定下要贴的内容</translation>
    </message>
    <message>
        <source>The text is kept</source>
        <translation>内容已定</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>已贴出</translation>
    </message>
    <message>
        <source>Full days of publication</source>
        <translation>公示期要满</translation>
    </message>
    <message>
        <source>{have} of {days} days</source>
        <translation>贴了 {have} 日，要满 {days} 日</translation>
    </message>
    <message>
        <source>{have} days, {days} needed</source>
        <translation>已满 {days} 日</translation>
    </message>
    <message>
        <source>Objections answered</source>
        <translation>异议都要答复</translation>
    </message>
    <message>
        <source>Still to answer: {missing}</source>
        <translation>还没答复：{missing}</translation>
    </message>
    <message>
        <source>Nothing open</source>
        <translation>没有未答复的异议</translation>
    </message>
    <message>
        <source>Near and far photographs</source>
        <translation>每处有近景、远景</translation>
    </message>
    <message>
        <source>Every place has both</source>
        <translation>每处都有</translation>
    </message>
    <message>
        <source>Text of the result publication</source>
        <translation>结果公告内容</translation>
    </message>
    <message>
        <source>Keep the text of the second publication</source>
        <translation>还没有定下结果公告的内容</translation>
    </message>
    <message>
        <source>Result posted</source>
        <translation>结果已贴出</translation>
    </message>
    <message>
        <source>Full days of the result publication</source>
        <translation>结果公示期要满</translation>
    </message>
    <message>
        <source>Objections to the result answered</source>
        <translation>对结果的异议都要答复</translation>
    </message>
    <message>
        <source>Photographs of the result posting</source>
        <translation>结果公示有近景、远景</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>落实任务</translation>
    </message>
    <message>
        <source>Enter who does what by when</source>
        <translation>写下谁在什么时候办什么</translation>
    </message>
    <message>
        <source>{have} tasks</source>
        <translation>{have} 项任务</translation>
    </message>
    <message>
        <source>Overdue tasks</source>
        <translation>逾期任务</translation>
    </message>
    <message>
        <source>{tasks}</source>
        <translation>{tasks}</translation>
    </message>
    <message>
        <source>Nothing overdue</source>
        <translation>没有逾期</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>Still open: {open}</source>
        <translation>还没验收：{open}</translation>
    </message>
    <message>
        <source>All accepted</source>
        <translation>都验收了</translation>
    </message>
    <message>
        <source>Money within what was approved</source>
        <translation>钱没有超支</translation>
    </message>
    <message>
        <source>Spent {spent} of {approved} yuan</source>
        <translation>已用 {spent} 元，批准 {approved} 元</translation>
    </message>
    <message>
        <source>Spent {spent} yuan</source>
        <translation>已用 {spent} 元</translation>
    </message>
    <message>
        <source>The proposer was told</source>
        <translation>已告诉提出人</translation>
    </message>
    <message>
        <source>Tell {proposer} the result and how</source>
        <translation>把结果告诉提出人（{proposer}）并记下</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Satisfaction asked</source>
        <translation>满意度测评</translation>
    </message>
    <message>
        <source>No satisfaction sheet yet</source>
        <translation>还没有测评</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>已测评</translation>
    </message>
    <message>
        <source>Papers of the dossier</source>
        <translation>卷宗材料</translation>
    </message>
    <message>
        <source>Missing: no. {numbers}, the table says why</source>
        <translation>缺第 {numbers} 号，左边有原因</translation>
    </message>
    <message>
        <source>Every paper is there or its absence is explained</source>
        <translation>都齐了，或说明了原因</translation>
    </message>
    <message>
        <source>Package for the township</source>
        <translation>报乡镇的数据包</translation>
    </message>
    <message>
        <source>It counts as written only after it was read back</source>
        <translation>读回核对完才算写好</translation>
    </message>
    <message>
        <source>Written, read back and signed</source>
        <translation>写好、核对过、签了名</translation>
    </message>
    <message>
        <source>Publications hung their full time</source>
        <translation>公示都满期</translation>
    </message>
    <message>
        <source>Not yet: {titles}</source>
        <translation>还没满：{titles}</translation>
    </message>
    <message>
        <source>{days} days and more</source>
        <translation>贴满了 {days} 天</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>议程</translation>
    </message>
    <message>
        <source>Still to do: {left}</source>
        <translation>还没办：{left}</translation>
    </message>
    <message>
        <source>Every item was dealt with</source>
        <translation>各项都已办完</translation>
    </message>
    <message>
        <source>Amendments decided</source>
        <translation>修正意见要有结果</translation>
    </message>
    <message>
        <source>Not decided: no. {left}</source>
        <translation>还没定：修正意见 {left}</translation>
    </message>
    <message>
        <source>Every amendment was decided</source>
        <translation>都有结果</translation>
    </message>
    <message>
        <source>Questions and objections answered</source>
        <translation>疑问和反对要答复</translation>
    </message>
    <message>
        <source>Not answered: {names}</source>
        <translation>还没答：{names}</translation>
    </message>
    <message>
        <source>All were answered</source>
        <translation>都答复了</translation>
    </message>
    <message>
        <source>Those touched were heard</source>
        <translation>相关的户都说过</translation>
    </message>
    <message>
        <source>Not heard yet: {names}</source>
        <translation>还没说：{names}</translation>
    </message>
    <message>
        <source>All were heard</source>
        <translation>都说过</translation>
    </message>
    <message>
        <source>Meeting opened</source>
        <translation>宣布开会</translation>
    </message>
    <message>
        <source>Sign in and open the meeting first</source>
        <translation>先签到并宣布开会</translation>
    </message>
    <message>
        <source>Reasons for what was refused</source>
        <translation>不采纳要说理由</translation>
    </message>
    <message>
        <source>{names}</source>
        <translation>{names}</translation>
    </message>
    <message>
        <source>Every refusal has its reason</source>
        <translation>都写了理由</translation>
    </message>
    <message>
        <source>Somebody keeps the minutes</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Name who keeps the minutes</source>
        <translation>写明由谁记录</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>Draft on the table</source>
        <translation>草案</translation>
    </message>
    <message>
        <source>There is no text to vote on yet</source>
        <translation>还没有可以表决的草案</translation>
    </message>
    <message>
        <source>Final wording</source>
        <translation>交付表决的一稿</translation>
    </message>
    <message>
        <source>After that not a word is changed</source>
        <translation>定稿后不能再改字</translation>
    </message>
    <message>
        <source>The wording is final</source>
        <translation>已定稿</translation>
    </message>
    <message>
        <source>A meeting is planned</source>
        <translation>安排会议</translation>
    </message>
    <message>
        <source>Plan time and place at the notice</source>
        <translation>先在通知一步定时间和地点</translation>
    </message>
    <message>
        <source>Whoever comes later is noted as late</source>
        <translation>开会后来的人，记为迟到</translation>
    </message>
    <message>
        <source>Opened, whoever comes is late</source>
        <translation>已开会，再来的记为迟到</translation>
    </message>
    <message>
        <source>List of those due</source>
        <translation>应到名单</translation>
    </message>
    <message>
        <source>Nobody is on the list yet</source>
        <translation>名单还没有列出</translation>
    </message>
    <message>
        <source>Everybody called</source>
        <translation>点完全部人</translation>
    </message>
    <message>
        <source>{left} people left</source>
        <translation>还有 {left} 人</translation>
    </message>
    <message>
        <source>All called</source>
        <translation>都点完了</translation>
    </message>
    <message>
        <source>All papers read</source>
        <translation>唱完全部票</translation>
    </message>
    <message>
        <source>{left} papers left</source>
        <translation>还有 {left} 张</translation>
    </message>
    <message>
        <source>All read</source>
        <translation>都念完了</translation>
    </message>
    <message>
        <source>Decide them before the vote</source>
        <translation>表决前先定下来</translation>
    </message>
    <message>
        <source>Both counted</source>
        <translation>都填了</translation>
    </message>
    <message>
        <source>Each enters alone what was counted</source>
        <translation>两人各填各的数</translation>
    </message>
    <message>
        <source>Vote closed</source>
        <translation>结束表决</translation>
    </message>
    <message>
        <source>Closed and judged</source>
        <translation>已结束并判定</translation>
    </message>
    <message>
        <source>Papers counted from the box</source>
        <translation>开箱清点</translation>
    </message>
    <message>
        <source>Count what came out of the box</source>
        <translation>数一数收回多少张</translation>
    </message>
    <message>
        <source>Both counts agree</source>
        <translation>两人的数要一致</translation>
    </message>
    <message>
        <source>Ask for the hands again, both count anew</source>
        <translation>请再举一次手，两人重数</translation>
    </message>
    <message>
        <source>Both agree</source>
        <translation>两人一致</translation>
    </message>
    <message>
        <source>Way of voting</source>
        <translation>怎么投票</translation>
    </message>
    <message>
        <source>The text asks for another way</source>
        <translation>规定要用别的方式</translation>
    </message>
    <message>
        <source>As the text asks</source>
        <translation>合规定</translation>
    </message>
    <message>
        <source>Enough papers printed</source>
        <translation>表决票够用</translation>
    </message>
    <message>
        <source>Print more papers</source>
        <translation>票不够，再印</translation>
    </message>
    <message>
        <source>Enough for all who may vote</source>
        <translation>够所有人用</translation>
    </message>
    <message>
        <source>Question in its final words</source>
        <translation>表决事项</translation>
    </message>
    <message>
        <source>Write what is voted on</source>
        <translation>写明表决什么</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>已写明</translation>
    </message>
    <message>
        <source>Tellers signed the report</source>
        <translation>监票人签名</translation>
    </message>
    <message>
        <source>Print the report, then they sign</source>
        <translation>打印报告单后签名</translation>
    </message>
    <message>
        <source>The report was printed</source>
        <translation>报告单已打印</translation>
    </message>
    <message>
        <source>No more back than issued</source>
        <translation>收回不多于发出</translation>
    </message>
    <message>
        <source>{returned} back, {issued} issued: the whole vote is void</source>
        <translation>收回 {returned} 张，发出 {issued} 张，投票无效</translation>
    </message>
    <message>
        <source>More back than issued would void the vote</source>
        <translation>收回多于发出，投票无效</translation>
    </message>
    <message>
        <source>Both tellers agree</source>
        <translation>计票两人一致</translation>
    </message>
    <message>
        <source>{name} says what was counted</source>
        <translation>请{name}报数</translation>
    </message>
    <message>
        <source>Papers add up</source>
        <translation>票数对得上</translation>
    </message>
    <message>
        <source>Look at the sums below</source>
        <translation>看下面的算式</translation>
    </message>
    <message>
        <source>All sums come out</source>
        <translation>各项都对</translation>
    </message>
    <message>
        <source>Tellers named</source>
        <translation>监票计票唱票人</translation>
    </message>
    <message>
        <source>Name those who are missing</source>
        <translation>把缺的人定下来</translation>
    </message>
    <message>
        <source>Everybody is named</source>
        <translation>都已定</translation>
    </message>
    <message>
        <source>Who stands aside handles no vote</source>
        <translation>回避的人不能监票计票</translation>
    </message>
    <message>
        <source>Replace {names}</source>
        <translation>请换下{names}</translation>
    </message>
    <message>
        <source>Tellers without an interest</source>
        <translation>监票计票人没有牵连</translation>
    </message>
    <message>
        <source>{names}: replace, or say why</source>
        <translation>{names}有牵连，换人或写明理由</translation>
    </message>
    <message>
        <source>Vote valid</source>
        <translation>投票有效</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>How it goes on</source>
        <translation>这件事接下来</translation>
    </message>
    <message>
        <source>Choose one of the lawful ways</source>
        <translation>选一种办法，由会议定</translation>
    </message>
    <message>
        <source>Title and question</source>
        <translation>名称和要定的事</translation>
    </message>
    <message>
        <source>Say what is to be decided, as a question</source>
        <translation>把要定的事写成一句问话</translation>
    </message>
    <message>
        <source>It is clear what is asked</source>
        <translation>写清楚了</translation>
    </message>
    <message>
        <source>Party organisation studied it first</source>
        <translation>党组织先研究</translation>
    </message>
    <message>
        <source>Enter when it studied the matter and what it said</source>
        <translation>登记哪天研究的、什么意见</translation>
    </message>
    <message>
        <source>Studied before the meeting</source>
        <translation>开会前已研究</translation>
    </message>
    <message>
        <source>Not everybody agrees</source>
        <translation>有不同意见</translation>
    </message>
    <message>
        <source>{have} opinions are against it; read them first</source>
        <translation>有 {have} 家不同意，先看清意见</translation>
    </message>
    <message>
        <source>Supervision committee signed</source>
        <translation>监督委员会签名</translation>
    </message>
    <message>
        <source>{who}: no signature on the review yet</source>
        <translation>{who}。审核表上还缺签名</translation>
    </message>
    <message>
        <source>Seen and signed</source>
        <translation>看过并签了名</translation>
    </message>
    <message>
        <source>Joint proposal</source>
        <translation>联名提议</translation>
    </message>
    <message>
        <source>{margin} more signatures would force the meeting ({num} in {den})</source>
        <translation>再有 {margin} 人就够 {den} 分之 {num}，不够也可以由村委会提</translation>
    </message>
    <message>
        <source>The meeting must be called ({num} in {den})</source>
        <translation>够 {den} 分之 {num}，应当开会</translation>
    </message>
    <message>
        <source>Reply to the proposer</source>
        <translation>答复提出人</translation>
    </message>
    <message>
        <source>Note how {who} was told the reason</source>
        <translation>记下怎么告诉{who}的</translation>
    </message>
    <message>
        <source>Whether it becomes a topic</source>
        <translation>立不立题</translation>
    </message>
    <message>
        <source>Make it a topic, send it back, or refer it</source>
        <translation>立为议题、退回或转交</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已定</translation>
    </message>
    <message>
        <source>What kind of matter</source>
        <translation>是哪一类事</translation>
    </message>
    <message>
        <source>Choose what it is about and whether it costs money</source>
        <translation>选明是什么事、要不要钱</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>已选明</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Choose one; the suggested one is lawful</source>
        <translation>选一个，建议的那个合法</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选定</translation>
    </message>
    <message>
        <source>This body may decide it</source>
        <translation>这个会能不能定</translation>
    </message>
    <message>
        <source>{why_en}</source>
        <translation>{why}</translation>
    </message>
    <message>
        <source>The matter is its to decide</source>
        <translation>归它定</translation>
    </message>
    <message>
        <source>Part belongs to another body</source>
        <translation>有一部分归别的会定</translation>
    </message>
    <message>
        <source>The money is for {to_title_en}: a second case, or without it</source>
        <translation>这笔钱要由{to_title}定：另立一件，或不动它</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已安排</translation>
    </message>
    <message>
        <source>This matter is voted on in another way here</source>
        <translation>这类事本地规定用别的方式表决</translation>
    </message>
    <message>
        <source>As asked for</source>
        <translation>合规定</translation>
    </message>
    <message>
        <source>Time for the notice</source>
        <translation>来得及通知</translation>
    </message>
    <message>
        <source>{days} days ahead: from {earliest} on</source>
        <translation>须提前 {days} 日，最早 {earliest}</translation>
    </message>
    <message>
        <source>There is time for the notice</source>
        <translation>来得及</translation>
    </message>
    <message>
        <source>What the plan must say</source>
        <translation>方案要填的</translation>
    </message>
    <message>
        <source>Still to fill in: {missing}</source>
        <translation>还没填：{missing}</translation>
    </message>
    <message>
        <source>All filled in</source>
        <translation>都填了</translation>
    </message>
    <message>
        <source>Approved by the offices that must</source>
        <translation>须由上级批准</translation>
    </message>
    <message>
        <source>All have approved</source>
        <translation>都已批准</translation>
    </message>
    <message>
        <source>Better choose others for: {names}</source>
        <translation>最好换人：{names}</translation>
    </message>
    <message>
        <source>None of them has an interest in the matter</source>
        <translation>都与这件事没有利害关系</translation>
    </message>
    <message>
        <source>Ballots add up</source>
        <translation>票数对得上</translation>
    </message>
    <message>
        <source>{have}, it must be {need}</source>
        <translation>现在 {have}，应当 {need}</translation>
    </message>
    <message>
        <source>Printed, issued and returned agree</source>
        <translation>印制、发出、收回都对得上</translation>
    </message>
    <message>
        <source>Make-up of the body</source>
        <translation>人员构成</translation>
    </message>
    <message>
        <source>It is {have}, the text asks {need}</source>
        <translation>现在 {have}，规定 {need}</translation>
    </message>
    <message>
        <source>Meetings as often as prescribed</source>
        <translation>按规定的次数开会</translation>
    </message>
    <message>
        <source>Last one: {have}, prescribed {need}</source>
        <translation>上次 {have}，规定 {need}</translation>
    </message>
    <message>
        <source>Last one: {have}</source>
        <translation>上次 {have}</translation>
    </message>
    <message>
        <source>Notice given early enough</source>
        <translation>提前通知</translation>
    </message>
    <message>
        <source>{days} days needed; the earliest day is {earliest}</source>
        <translation>须提前 {days} 日，最早 {earliest}可开会</translation>
    </message>
    <message>
        <source>{days} days needed, sent out on {given_on}</source>
        <translation>须提前 {days} 日，{given_on}发出</translation>
    </message>
    <message>
        <source>Hung long enough</source>
        <translation>公示期要满</translation>
    </message>
    <message>
        <source>{days} days needed, until {until}</source>
        <translation>须公示 {days} 日，到 {until}满</translation>
    </message>
    <message>
        <source>From {from} on</source>
        <translation>从 {from}起</translation>
    </message>
    <message>
        <source>Households missing: {missing}</source>
        <translation>差：{missing}户</translation>
    </message>
    <message>
        <source>The meetings before have agreed</source>
        <translation>前面的会都已通过</translation>
    </message>
    <message>
        <source>Not agreed yet: {missing}</source>
        <translation>还没通过：{missing}</translation>
    </message>
    <message>
        <source>{have} agreed</source>
        <translation>{have} 已通过</translation>
    </message>
    <message>
        <source>Anybody against?</source>
        <translation>有无反对意见</translation>
    </message>
    <message>
        <source>Ask, wait, and note what happened</source>
        <translation>问一声，等一等，再记下结果</translation>
    </message>
    <message>
        <source>Nobody was against</source>
        <translation>无人反对</translation>
    </message>
    <message>
        <source>Acclamation allowed</source>
        <translation>可以鼓掌通过</translation>
    </message>
    <message>
        <source>Not for what the law keeps for a body, nor among several</source>
        <translation>法定事项和多项选择不能用鼓掌通过</translation>
    </message>
    <message>
        <source>An ordinary matter</source>
        <translation>一般事项，可以</translation>
    </message>
    <message>
        <source>Somebody voted who should have stood aside</source>
        <translation>应回避的人参加了表决</translation>
    </message>
    <message>
        <source>{names}: without that vote it may be different. Declare void, vote again</source>
        <translation>{names}：去掉这一票结果可能不同，应宣布作废，重新表决</translation>
    </message>
    <message>
        <source>{names}: the result stands without that vote too; the report says so</source>
        <translation>{names}：去掉这一票结果不变，已写入报告单</translation>
    </message>
    <message>
        <source>Whom the mobile box goes to</source>
        <translation>流动票箱送到谁家</translation>
    </message>
    <message>
        <source>Choose who cannot come, or take the box away</source>
        <translation>选定来不了的人，或者不设流动票箱</translation>
    </message>
    <message>
        <source>{asked} people on its list</source>
        <translation>名单上 {asked} 人</translation>
    </message>
    <message>
        <source>Mobile box back</source>
        <translation>流动票箱收回</translation>
    </message>
    <message>
        <source>Out to {asked} people; note whom it reached</source>
        <translation>送往 {asked} 人，收回时记下送到了谁</translation>
    </message>
    <message>
        <source>{reached} of {asked} reached</source>
        <translation>{asked} 人中送到 {reached} 人</translation>
    </message>
    <message>
        <source>Mobile box carried</source>
        <translation>流动票箱护送</translation>
    </message>
    <message>
        <source>At least 3 people, {short} short</source>
        <translation>至少 3 人，还差 {short} 人</translation>
    </message>
    <message>
        <source>{staff} people carry it</source>
        <translation>{staff} 人护送</translation>
    </message>
    <message>
        <source>What may be chosen</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>{names} on the paper, at most {pick} marked</source>
        <translation>票上 {names} 项，每张最多选 {pick} 项</translation>
    </message>
    <message>
        <source>A paper has room for {most}</source>
        <translation>一张票最多排 {most} 项</translation>
    </message>
    <message>
        <source>Write the names, one a line</source>
        <translation>写上选项，一行一个</translation>
    </message>
    <message>
        <source>Only one: ask yes or no instead</source>
        <translation>只有一项，请改成问同意不同意</translation>
    </message>
    <message>
        <source>{pick} marks allowed, but only {names} on the paper</source>
        <translation>允许选 {pick} 项，票上只有 {names} 项</translation>
    </message>
    <message>
        <source>{seats} to be chosen, but only {names} on the paper</source>
        <translation>要选出 {seats} 项，票上只有 {names} 项</translation>
    </message>
    <message>
        <source>A name stands there twice</source>
        <translation>有一项写了两遍</translation>
    </message>
    <message>
        <source>Both tellers read the same</source>
        <translation>两人唱票一致</translation>
    </message>
    <message>
        <source>Persons are chosen on paper</source>
        <translation>选人用票</translation>
    </message>
    <message>
        <source>As a rule by secret ballot</source>
        <translation>一般应无记名投票</translation>
    </message>
    <message>
        <source>Every seat filled</source>
        <translation>名额选满</translation>
    </message>
    <message>
        <source>{left} still open: another round, or leave it with a reason</source>
        <translation>还差 {left} 个：另行投票，或者说明理由不再选</translation>
    </message>
    <message>
        <source>Bodies, roster or the day changed since it was drawn up: look who</source>
        <translation>名单列出以后，机构、名册或开会日期变过，看看变了谁</translation>
    </message>
    <message>
        <source>As bodies and roster are now</source>
        <translation>与现在的机构和名册一致</translation>
    </message>
    <message>
        <source>The plan hangs before the meeting</source>
        <translation>方案会前张榜公布</translation>
    </message>
    <message>
        <source>Hang the plan itself up, a day before the meeting at least</source>
        <translation>方案本身要在开会前张贴，至少早一天</translation>
    </message>
    <message>
        <source>It hangs since {day}</source>
        <translation>{day}起张贴</translation>
    </message>
    <message>
        <source>Still waited for: {waiting}; refused by: {refused}</source>
        <translation>还没答复：{waiting}；没有批准：{refused}</translation>
    </message>
    <message>
        <source>Sent to {to}</source>
        <translation>报送{to}</translation>
    </message>
    <message>
        <source>To be sent within {days} days of the decision</source>
        <translation>决定作出后{days}日内报送</translation>
    </message>
    <message>
        <source>Sent on {on}</source>
        <translation>{on}已报送</translation>
    </message>
    <message>
        <source>Signed papers scanned</source>
        <translation>签好的材料已扫描</translation>
    </message>
    <message>
        <source>Not yet, or not wholly signed: {titles}</source>
        <translation>还没扫描或没签全：{titles}</translation>
    </message>
    <message>
        <source>The signed version of every paper is here</source>
        <translation>每样材料的签字件都在</translation>
    </message>
    <message>
        <source>Signatures on the sheet</source>
        <translation>签到表签名</translation>
    </message>
    <message>
        <source>Count them and set them beside the {screen} on the screen</source>
        <translation>请数一数，与签到记录的 {screen} 人核对</translation>
    </message>
    <message>
        <source>The screen has {screen}. {reason}</source>
        <translation>签到记录 {screen} 人。{reason}</translation>
    </message>
    <message>
        <source>Places of the plan</source>
        <translation>方案定的地点</translation>
    </message>
    <message>
        <source>Not posted yet: {missing}</source>
        <translation>还没有贴：{missing}</translation>
    </message>
    <message>
        <source>Places of the plan, for the result</source>
        <translation>方案定的地点（结果公告）</translation>
    </message>
    <message>
        <source>Who stands aside votes for nobody</source>
        <translation>回避的人不能代人表决</translation>
    </message>
    <message>
        <source>{names}: whoever sent them names another bearer</source>
        <translation>{names}应当回避，请委托人换受托人</translation>
    </message>
    <message>
        <source>The other matters are ready</source>
        <translation>同会的其他事项已备齐</translation>
    </message>
    <message>
        <source>Not finished: {missing}</source>
        <translation>还没完成：{missing}</translation>
    </message>
    <message>
        <source>{have} ready</source>
        <translation>{have}已备齐</translation>
    </message>
    <message>
        <source>One matter fewer in this meeting</source>
        <translation>同会的事项少了一项</translation>
    </message>
    <message>
        <source>“{title}” is held by itself now. Look at time, place, notice and list</source>
        <translation>“{title}”已改为单独开会。请看一看时间、地点、通知和名单</translation>
    </message>
    <message>
        <source>Who is to meet is entered</source>
        <translation>开会的人已登记</translation>
    </message>
    <message>
        <source>Nobody is entered for: {bodies_en}. Do it in the roster, before the notice</source>
        <translation>还没有登记成员：{bodies}。发通知以前到名册里登记</translation>
    </message>
    <message>
        <source>Read differently: no. {numbers}. Look at them again</source>
        <translation>第 {numbers} 张两人念得不一样，请再看</translation>
    </message>
    <message>
        <source>Both counts agree in each section</source>
        <translation>两人各区的数要一致</translation>
    </message>
    <message>
        <source>{sections}: raise hands again there, both count anew</source>
        <translation>{sections}再举一次手，两人重数</translation>
    </message>
    <message>
        <source>Nobody is listed yet: draw up who is to be told</source>
        <translation>还没列出要通知的人：先列名单</translation>
    </message>
    <message>
        <source>As many as the screen has: {screen}</source>
        <translation>与签到记录一致，都是 {screen} 人</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>协商结果</translation>
    </message>
    <message>
        <source>Note what was agreed, or set up a vote</source>
        <translation>写下商定了什么，或者设定表决</translation>
    </message>
    <message>
        <source>Does not hang yet; {days} full days are needed</source>
        <translation>还没有张贴，要贴满 {days} 日</translation>
    </message>
    <message>
        <source>Hangs since {have}, later than the text asks for</source>
        <translation>{have}才贴出，比规定的晚</translation>
    </message>
    <message>
        <source>Hangs since {have}; the text names no number of days</source>
        <translation>{have}起张贴，规定里没有写要贴几日</translation>
    </message>
    <message>
        <source>An older notice names this matter</source>
        <translation>原来的通知还写着这件事</translation>
    </message>
    <message>
        <source>What is out says {at}, {place}, with {others}. Strike this matter out where it hangs or hang a supplement, and give its own notice: its days begin anew</source>
        <translation>已发出的通知写的是{at}在{place}，和{others}一起议。请在张贴处划去本事项或者补贴一张说明，再发本事项自己的通知，天数重新算</translation>
    </message>
    <message>
        <source>The notice names a matter too many</source>
        <translation>通知上多写了一件事</translation>
    </message>
    <message>
        <source>“{title}” is not dealt with then any more. Strike it out where it hangs, or print the notice anew and hang that. Its days and receipts count on</source>
        <translation>“{title}”不在这次会上议了。请在张贴处划去，或者重新打印通知换上。已算的天数和回执照样有效</translation>
    </message>
    <message>
        <source>Somebody is due</source>
        <translation>应到名单上有人</translation>
    </message>
    <message>
        <source>Nobody is due: no members are entered for the {body_en}</source>
        <translation>应到名单上没有人：{body}还没有录入成员</translation>
    </message>
    <message>
        <source>Nobody is due: no owners are entered</source>
        <translation>应到名单上没有人：还没有录入业主</translation>
    </message>
    <message>
        <source>Nobody is due: no party is registered with a vote</source>
        <translation>应到名单上没有人：还没有登记有表决权的主体</translation>
    </message>
    <message>
        <source>Nobody is due: no adult registered here lives in the place by the roster</source>
        <translation>应到名单上没有人：名册里没有住在本地的登记成年人</translation>
    </message>
    <message>
        <source>{due} are on the list, but with no household or floor area that counts</source>
        <translation>名单上有 {due} 人，但都没有填所代表的户数或者面积，算不出到会数</translation>
    </message>
    <message>
        <source>The report tells the count that holds</source>
        <translation>报告单写的是最后一次的数</translation>
    </message>
    <message>
        <source>Counted again since: print it anew, and they sign that one</source>
        <translation>后来重新计过票：请重印报告单，由监票人签新的</translation>
    </message>
    <message>
        <source>What stays open goes on</source>
        <translation>没有一致的接着办</translation>
    </message>
    <message>
        <source>Chosen but not begun: its button is on the page</source>
        <translation>已选好怎么办，还没办：按页面上的按钮</translation>
    </message>
    <message>
        <source>The way on was begun</source>
        <translation>已经接着办了</translation>
    </message>
    <message>
        <source>Left since the vote was opened</source>
        <translation>表决开始后有人离会</translation>
    </message>
    <message>
        <source>{names}. They stay on this vote&apos;s list; count raised hands only. Were they needed, declare the vote void and repeat it</source>
        <translation>{names}。他们仍在这次表决的名单上，只数举起的手。人数因此不够的，可以宣布作废、重新表决</translation>
    </message>
</context>
<context>
    <name>FirstRunWindow</name>
    <message>
        <source>Consult</source>
        <translation>协商议事</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Do this later</source>
        <translation>以后再办</translation>
    </message>
    <message>
        <source>First start, about 15 minutes</source>
        <translation>第一次使用，约 15 分钟</translation>
    </message>
    <message>
        <source>Stays on this computer</source>
        <translation>只存在本机，不上网</translation>
    </message>
    <message>
        <source>Which village or community is this?</source>
        <translation>这是哪个村（社区）？</translation>
    </message>
    <message>
        <source>Only trying it out? Rehearse with a sample village</source>
        <translation>只想先试试？用示例村演练</translation>
    </message>
    <message>
        <source>Where is the roster?</source>
        <translation>名册在哪里？</translation>
    </message>
    <message>
        <source>Take the spreadsheet you have</source>
        <translation>用现有的表格</translation>
    </message>
    <message>
        <source>.xlsx, .xls, .ods or .csv; headers are recognised, nothing is changed in it</source>
        <translation>.xlsx、.xls、.ods、.csv 都行，表头自动识别，不改动原文件</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Who lives here?</source>
        <translation>谁住在这里？</translation>
    </message>
    <message>
        <source>The village</source>
        <translation>本村信息</translation>
    </message>
    <message>
        <source>names and boards</source>
        <translation>名称和公开栏</translation>
    </message>
    <message>
        <source>Take in the roster</source>
        <translation>导入名册</translation>
    </message>
    <message>
        <source>people and households</source>
        <translation>人和户</translation>
    </message>
    <message>
        <source>Bodies</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>committee and supervision</source>
        <translation>村（居）委会、监督委员会</translation>
    </message>
    <message>
        <source>Your file is not changed. It can be taken in again without doubling anybody.</source>
        <translation>原来的文件不会被改动。以后还可以再导入，不会重复。</translation>
    </message>
    <message>
        <source>Keep and go on to the roster</source>
        <translation>保存，接着导入名册</translation>
    </message>
    <message>
        <source>Keep and begin</source>
        <translation>保存，开始使用</translation>
    </message>
    <message>
        <source>in hand</source>
        <translation>正在办</translation>
    </message>
    <message>
        <source>Choose the roster</source>
        <translation>选择名册文件</translation>
    </message>
    <message>
        <source>Spreadsheets ({0})</source>
        <translation>表格 ({0})</translation>
    </message>
    <message>
        <source>Reading row {0} of {1}</source>
        <translation>正在读第 {0} 行，共 {1} 行</translation>
    </message>
    <message>
        <source>Nothing is taken in before you have seen it.</source>
        <translation>您看过之后才会导入。</translation>
    </message>
    <message>
        <source>Taking in, {0} of {1}</source>
        <translation>正在导入，第 {0} 步，共 {1} 步</translation>
    </message>
    <message>
        <source>All of it is kept, or nothing.</source>
        <translation>要么全部导入，要么一条也不导入。</translation>
    </message>
    <message>
        <source>{0} households, {1} people</source>
        <translation>{0} 户，{1} 人</translation>
    </message>
</context>
<context>
    <name>FollowUpPage</name>
    <message>
        <source>Tasks</source>
        <translation>落实任务</translation>
    </message>
    <message>
        <source>Second publication</source>
        <translation>第二次公示</translation>
    </message>
    <message>
        <source>What was said, was it done?</source>
        <translation>说了的，办了没有？</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>加任务</translation>
    </message>
    <message>
        <source>Enter a sheet</source>
        <translation>登记测评</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Note a reply</source>
        <translation>记答复</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>答复了谁</translation>
    </message>
    <message>
        <source>Tasks {0}/{1}</source>
        <translation>任务 {0}/{1}</translation>
    </message>
    <message>
        <source>Nothing was decided that asks for tasks; tell people and publish</source>
        <translation>没有要落实的任务，答复并公示结果就行</translation>
    </message>
    <message>
        <source>spent {0} yuan</source>
        <translation>用了 {0} 元</translation>
    </message>
    <message>
        <source>, approved {0} yuan</source>
        <translation>，批准 {0} 元</translation>
    </message>
    <message>
        <source>Nobody has been asked yet.</source>
        <translation>还没有测评。</translation>
    </message>
    <message>
        <source>{0} out, {1} back</source>
        <translation>发 {0} 份，收 {1} 份</translation>
    </message>
    <message>
        <source>{0}.{1}% content ({2} of {3})</source>
        <translation>满意率 {0}.{1}%（{2}÷{3}）</translation>
    </message>
    <message>
        <source>very</source>
        <translation>很满意</translation>
    </message>
    <message>
        <source>content</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>basically</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>not</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>{0} raised it and waits for an answer.</source>
        <translation>{0}提的，等着答复。</translation>
    </message>
    <message>
        <source>Tell those who raised it, and note how.</source>
        <translation>把结果告诉提出的人，记下怎么说的。</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Undo Ctrl+Z</source>
        <translation>撤销 Ctrl+Z</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Text size F8</source>
        <translation>字号 F8</translation>
    </message>
    <message>
        <source>Help F1</source>
        <translation>求助 F1</translation>
    </message>
    <message>
        <source>Saved {0}, safe from power cuts</source>
        <translation>已保存 {0}，断电也不丢</translation>
    </message>
    <message>
        <source>Everything is kept at once</source>
        <translation>每一步都随时保存，断电也不丢</translation>
    </message>
    <message>
        <source>Taken back: {0}</source>
        <translation>已撤销：{0}</translation>
    </message>
    <message>
        <source>Just now: {0}</source>
        <translation>刚才：{0}</translation>
    </message>
    <message>
        <source>Clerk: {0}</source>
        <translation>操作员 {0}</translation>
    </message>
    <message>
        <source>Rehearsal, nothing counts</source>
        <translation>演练，不作数</translation>
    </message>
    <message>
        <source>{0}, stop</source>
        <translation>{0}，停止</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停下</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>red head</source>
        <translation>红头</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>label and words</source>
        <translation>标签和内容</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>ruled form</source>
        <translation>登记表</translation>
    </message>
    <message>
        <source>signatures</source>
        <translation>签字栏</translation>
    </message>
    <message>
        <source>issuer and date</source>
        <translation>落款</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>empty line</source>
        <translation>空行</translation>
    </message>
    <message>
        <source>new page</source>
        <translation>另起一页</translation>
    </message>
    <message>
        <source>Kind of paper</source>
        <translation>文书种类</translation>
    </message>
    <message>
        <source>Title of the file</source>
        <translation>这一份的标题</translation>
    </message>
    <message>
        <source>Small line below every page</source>
        <translation>页脚小字</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Second line of the title</source>
        <translation>副标题</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Issuer in red</source>
        <translation>红头文字</translation>
    </message>
    <message>
        <source>Issuers, one a line</source>
        <translation>落款单位，每行一个</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>发文字号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Words below the picture</source>
        <translation>照片说明</translation>
    </message>
    <message>
        <source>If the list is empty</source>
        <translation>名单为空时</translation>
    </message>
    <message>
        <source>as shipped</source>
        <translation>自带样式</translation>
    </message>
    <message>
        <source>our own</source>
        <translation>本村样式</translation>
    </message>
    <message>
        <source>our own, laid in as a file</source>
        <translation>本村样式（文件放入）</translation>
    </message>
    <message>
        <source>Head of column {0}</source>
        <translation>第 {0} 列表头</translation>
    </message>
    <message>
        <source>What stands in column {0}</source>
        <translation>第 {0} 列内容</translation>
    </message>
    <message>
        <source>Row {0}, cell {1}</source>
        <translation>第 {0} 行第 {1} 格</translation>
    </message>
    <message>
        <source>Who signs, {0}</source>
        <translation>签字人 {0}</translation>
    </message>
</context>
<context>
    <name>FormSide</name>
    <message>
        <source>As it prints</source>
        <translation>印出来的样子</translation>
    </message>
    <message>
        <source>Names that can be used</source>
        <translation>可用的名称</translation>
    </message>
</context>
<context>
    <name>FormsPage</name>
    <message>
        <source>How shall the paper read?</source>
        <translation>文书怎么写？</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Filled with</source>
        <translation>用谁的内容试印</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>去看</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Earlier wordings</source>
        <translation>以前的样式</translation>
    </message>
    <message>
        <source>Back to the shipped wording</source>
        <translation>恢复自带样式</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加一段</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>文书样式</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Take a set of forms</source>
        <translation>装入一套样式</translation>
    </message>
    <message>
        <source>Hand our forms on</source>
        <translation>转发本村样式</translation>
    </message>
    <message>
        <source>{0} forms, {1} our own</source>
        <translation>共 {0} 样，其中本村 {1} 样</translation>
    </message>
    <message>
        <source>the sample village</source>
        <translation>样例村</translation>
    </message>
    <message>
        <source>Leave without keeping it?</source>
        <translation>不保存就离开？</translation>
    </message>
    <message>
        <source>What you changed in {0} is then lost.</source>
        <translation>“{0}”里改的内容就没有了。</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>{0} places are to be mended</source>
        <translation>有 {0} 处要改</translation>
    </message>
    <message>
        <source>the paper itself</source>
        <translation>整份文书</translation>
    </message>
    <message>
        <source>The form cannot be read: mend its whole text.</source>
        <translation>这份样式读不懂，请到“全文”里改。</translation>
    </message>
    <message>
        <source>Nothing of it is words.</source>
        <translation>这一段没有文字。</translation>
    </message>
    <message>
        <source>Nothing is changed</source>
        <translation>没有改动</translation>
    </message>
    <message>
        <source>Change the words at the left</source>
        <translation>在左边改文字</translation>
    </message>
    <message>
        <source>Mend {0} places first</source>
        <translation>先改好 {0} 处</translation>
    </message>
    <message>
        <source>Shows the first one</source>
        <translation>去看第一处</translation>
    </message>
    <message>
        <source>Keep this wording</source>
        <translation>保存这个样式</translation>
    </message>
    <message>
        <source>New papers are made from it; kept ones stay as they are</source>
        <translation>以后照它印；已留存的不变</translation>
    </message>
    <message>
        <source>As it was before the fault. {0}</source>
        <translation>这是出错以前的样子。{0}</translation>
    </message>
    <message>
        <source>Back to the shipped wording of {0}?</source>
        <translation>“{0}”恢复自带样式？</translation>
    </message>
    <message>
        <source>Your own wording stays among the earlier ones; kept papers do not change.</source>
        <translation>本村样式留在“以前的样式”里；已留存的文书不变。</translation>
    </message>
    <message>
        <source>Set it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <translation>仍用本村的</translation>
    </message>
    <message>
        <source>Sets of forms (*.forms);;All files (*)</source>
        <translation>文书样式包 (*.forms);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose the set of forms</source>
        <translation>选一套文书样式</translation>
    </message>
    <message>
        <source>Sets of forms (*.forms)</source>
        <translation>文书样式包 (*.forms)</translation>
    </message>
    <message>
        <source>Where shall the set go?</source>
        <translation>样式包写到哪里？</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>blocks</source>
        <translation>挡住</translation>
    </message>
    <message>
        <source>look here</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>met</source>
        <translation>已满足</translation>
    </message>
</context>
<context>
    <name>GateRow</name>
    <message>
        <source>Copy this sentence</source>
        <translation>复制这句话</translation>
    </message>
</context>
<context>
    <name>GiveDialog</name>
    <message>
        <source>On which day did the notice go out?</source>
        <translation>通知是哪天发出的？</translation>
    </message>
    <message>
        <source>Note the day</source>
        <translation>记下这天</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不记</translation>
    </message>
    <message>
        <source>Day it went out</source>
        <translation>发出日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>怎么送</translation>
    </message>
    <message>
        <source>in writing and posted</source>
        <translation>书面送达并张贴</translation>
    </message>
    <message>
        <source>Why at short notice</source>
        <translation>紧急情况说明</translation>
    </message>
    <message>
        <source>Only in special circumstances; the law allows it for the assembly</source>
        <translation>有特殊情况、来不及提前通知时才写，法律允许</translation>
    </message>
    <message>
        <source>That day itself does not count.</source>
        <translation>发出那天不算在内。</translation>
    </message>
</context>
<context>
    <name>GoingOn</name>
    <message>
        <source>Plan the next meeting…</source>
        <translation>安排下次会议…</translation>
    </message>
    <message>
        <source>Put it off until…</source>
        <translation>暂缓到…</translation>
    </message>
    <message>
        <source>Begin the assembly&apos;s case…</source>
        <translation>立案提交会议决定…</translation>
    </message>
    <message>
        <source>Hand it to mediation…</source>
        <translation>移交调解…</translation>
    </message>
    <message>
        <source>Refer it to the township…</source>
        <translation>报请乡镇处理…</translation>
    </message>
    <message>
        <source>The next meeting is planned for {day}</source>
        <translation>已安排 {day} 再次开会</translation>
    </message>
    <message>
        <source>Put off until {day}; it comes up in Today&apos;s work then</source>
        <translation>暂缓到 {day}，到时在「今日工作」里提醒</translation>
    </message>
    <message>
        <source>The assembly&apos;s case is begun: {case}</source>
        <translation>已立案提交会议决定：{case}</translation>
    </message>
    <message>
        <source>Handed to {to} for mediation on {day}</source>
        <translation>{day} 已移交{to}调解</translation>
    </message>
    <message>
        <source>Referred to {to} on {day}</source>
        <translation>{day} 已报请{to}处理</translation>
    </message>
    <message>
        <source>To the publication</source>
        <translation>去公示</translation>
    </message>
    <message>
        <source>Print the opinion</source>
        <translation>打印协商意见</translation>
    </message>
    <message>
        <source>Print the letter</source>
        <translation>打印移交函</translation>
    </message>
    <message>
        <source>Open that case</source>
        <translation>打开新案</translation>
    </message>
    <message>
        <source>A case of its own is begun: {case}</source>
        <translation>已另立一项协商：{case}</translation>
    </message>
</context>
<context>
    <name>GroupList</name>
    <message>
        <source>Groups and grids</source>
        <translation>小组和网格</translation>
    </message>
    <message>
        <source>{0} hh.</source>
        <translation>{0} 户</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全村</translation>
    </message>
</context>
<context>
    <name>GroupsDialog</name>
    <message>
        <source>These groups</source>
        <translation>就这几个组</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不选</translation>
    </message>
    <message>
        <source>Choose at least one group</source>
        <translation>至少选一个组</translation>
    </message>
</context>
<context>
    <name>GuestDialog</name>
    <message>
        <source>Who else came?</source>
        <translation>还有谁来了？</translation>
    </message>
    <message>
        <source>Put on the list and sign in</source>
        <translation>加进名单并签到</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>先不加</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>From where, as what</source>
        <translation>单位和身份</translation>
    </message>
    <message>
        <source>Takes part as</source>
        <translation>以什么身份</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>旁听</translation>
    </message>
    <message>
        <source>Adviser, may speak</source>
        <translation>列席，可以发言</translation>
    </message>
    <message>
        <source>Guests have no vote and do not count for the quorum</source>
        <translation>来宾没有表决权，不计入到会人数</translation>
    </message>
    <message>
        <source>Write the name</source>
        <translation>请填姓名</translation>
    </message>
</context>
<context>
    <name>Hall</name>
    <message>
        <source>Due</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>实到</translation>
    </message>
    <message>
        <source>Today&apos;s agenda</source>
        <translation>今天的议程</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>正在发言</translation>
    </message>
    <message>
        <source>left</source>
        <translation>还有</translation>
    </message>
    <message>
        <source>over</source>
        <translation>超</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>{0} min {1} s of {2} min</source>
        <translation>已说 {0} 分 {1} 秒，共 {2} 分钟</translation>
    </message>
    <message>
        <source>Bell {0} s before the end</source>
        <translation>剩 {0} 秒时响铃</translation>
    </message>
    <message>
        <source>{share} reached</source>
        <translation>已达{share}</translation>
    </message>
    <message>
        <source>the meeting may open</source>
        <translation>可以开会</translation>
    </message>
    <message>
        <source>the meeting is open</source>
        <translation>正在开会</translation>
    </message>
    <message>
        <source>{short} more needed</source>
        <translation>还差 {short} 人</translation>
    </message>
    <message>
        <source>Please sign in</source>
        <translation>请签到</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎到会</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{at}  Sign-in</source>
        <translation>{at}&#x3000;签到</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>议程</translation>
    </message>
    <message>
        <source>Item {number}  {title}</source>
        <translation>议程 {number}&#x3000;{title}</translation>
    </message>
    <message>
        <source>turn {times}</source>
        <translation>第 {times} 次发言</translation>
    </message>
    <message>
        <source>{word}: {count}</source>
        <translation>{word} {count} 人说</translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>还有 {count} 人等着说</translation>
    </message>
    <message>
        <source>Read aloud  {read} of {papers}</source>
        <translation>唱票&#x3000;第 {read} 张，共 {papers} 张</translation>
    </message>
    <message>
        <source>Roll call  {read} of {papers}</source>
        <translation>点名&#x3000;第 {read} 人，共 {papers} 人</translation>
    </message>
    <message>
        <source>Tellers: {names}</source>
        <translation>监票计票：{names}</translation>
    </message>
    <message>
        <source>Vote: {method}</source>
        <translation>表决&#x3000;{method}</translation>
    </message>
    <message>
        <source>Result of the vote</source>
        <translation>表决结果</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>休会</translation>
    </message>
    <message>
        <source>The meeting goes on shortly</source>
        <translation>稍后继续开会</translation>
    </message>
    <message>
        <source>The meeting is over</source>
        <translation>会议结束</translation>
    </message>
    <message>
        <source>Thank you all</source>
        <translation>谢谢大家</translation>
    </message>
    <message>
        <source>The vote is void and will be taken again</source>
        <translation>本次投票无效，重新投票</translation>
    </message>
    <message>
        <source>{count} matters today</source>
        <translation>今天共议{count}项</translation>
    </message>
    <message>
        <source>No. {no}: {title}</source>
        <translation>第{no}项&#x3000;{title}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>正在议</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已议</translation>
    </message>
    <message>
        <source>The meeting goes on at {at}</source>
        <translation>{at} 继续开会</translation>
    </message>
    <message>
        <source>Result of the consultation</source>
        <translation>协商结果</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>协商一致</translation>
    </message>
    <message>
        <source>Agreed in part</source>
        <translation>部分达成一致</translation>
    </message>
    <message>
        <source>No agreement</source>
        <translation>没有达成一致</translation>
    </message>
    <message>
        <source>Vote: {method}, at most {pick}</source>
        <translation>表决&#x3000;{method}，最多选 {pick} 项</translation>
    </message>
    <message>
        <source>Amendment {number}, asked for by {proposer}</source>
        <translation>修正意见 {number}（{proposer}提出）</translation>
    </message>
</context>
<context>
    <name>HallDesk</name>
    <message>
        <source>No projector found: the picture for the hall stands in a window</source>
        <translation>没有找到投影，会场画面先开在窗口里</translation>
    </message>
    <message>
        <source>The hall sees an empty picture; F12 brings it back</source>
        <translation>会场看到的是空白，按 F12 恢复</translation>
    </message>
    <message>
        <source>The hall&apos;s picture is held; F10 lets it follow again</source>
        <translation>会场画面已定住，按 F10 继续跟随</translation>
    </message>
    <message>
        <source>The hall&apos;s picture follows the meeting</source>
        <translation>会场画面跟着会议走</translation>
    </message>
    <message>
        <source>Bring the picture back</source>
        <translation>恢复画面</translation>
    </message>
    <message>
        <source>Empty picture</source>
        <translation>空白画面</translation>
    </message>
    <message>
        <source>Let it follow again</source>
        <translation>画面继续跟随</translation>
    </message>
    <message>
        <source>Hold this picture</source>
        <translation>定住画面</translation>
    </message>
    <message>
        <source>Close the second screen</source>
        <translation>关闭第二屏幕</translation>
    </message>
    <message>
        <source>The projector is gone; the meeting goes on and nothing is lost. Plug it in again and the picture comes back by itself</source>
        <translation>投影断开了，会照常开，什么也没丢。重新插上，画面会自己回来</translation>
    </message>
    <message>
        <source>The projector is back, and so is the picture</source>
        <translation>投影接上了，画面已经回来</translation>
    </message>
    <message>
        <source>There is no text at hand to show</source>
        <translation>现在没有可以显示的文本</translation>
    </message>
    <message>
        <source>The hall reads the text, page {0} of {1}; F7 turns the page</source>
        <translation>大屏幕正显示文本，第{0}页，共{1}页；按 F7 翻页</translation>
    </message>
    <message>
        <source>Show the text, or its next page</source>
        <translation>显示文本、翻下一页</translation>
    </message>
    <message>
        <source>The picture for the hall is on the projector</source>
        <translation>会场画面已移到投影仪上</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Who mediates?</source>
        <translation>由谁调解？</translation>
    </message>
    <message>
        <source>To whom is it referred?</source>
        <translation>报请谁处理？</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不办</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>接收单位</translation>
    </message>
    <message>
        <source>Handed over on</source>
        <translation>移交日期</translation>
    </message>
    <message>
        <source>What they should know</source>
        <translation>需要说明的情况</translation>
    </message>
    <message>
        <source>It stands in the letter</source>
        <translation>写进移交函</translation>
    </message>
    <message>
        <source>Name the recipient</source>
        <translation>请写接收单位</translation>
    </message>
</context>
<context>
    <name>HandsDialog</name>
    <message>
        <source>How many hands for {0}&apos;s amendment?</source>
        <translation>{0}的修改意见，多少人举手？</translation>
    </message>
    <message>
        <source>Decide by these hands</source>
        <translation>按举手结果决定</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>重新数</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>In favour</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Abstain</source>
        <translation>弃权</translation>
    </message>
    <message>
        <source>Why not, if it is refused (may be left empty)</source>
        <translation>不采纳的理由（可不填）</translation>
    </message>
    <message>
        <source>{0} members are here. It is adopted with more than half of all hands raised.</source>
        <translation>到会 {0} 人。同意的超过举手总数的一半就采纳。</translation>
    </message>
    <message>
        <source>Write how many hands were counted</source>
        <translation>填上数了多少只手</translation>
    </message>
    <message>
        <source>{0} counted, only {1} are here</source>
        <translation>数了{0}人，在场只有{1}人</translation>
    </message>
</context>
<context>
    <name>HandsPane</name>
    <message>
        <source>may vote</source>
        <translation>有表决权</translation>
    </message>
    <message>
        <source>Do they agree?</source>
        <translation>两人对得上吗</translation>
    </message>
    <message>
        <source>{0} needed</source>
        <translation>人，须 {0} 人</translation>
    </message>
    <message>
        <source>Counter 1</source>
        <translation>计票人一</translation>
    </message>
    <message>
        <source>Counter 2</source>
        <translation>计票人二</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>both {0}</source>
        <translation>都是 {0}</translation>
    </message>
    <message>
        <source>{0} and {1}, {2} apart</source>
        <translation>{0} 和 {1}，差 {2}</translation>
    </message>
    <message>
        <source>{0} raised no hand</source>
        <translation>没举手 {0} 人</translation>
    </message>
    <message>
        <source>Who agrees, please raise your hand. Hold it up until both have counted.</source>
        <translation>请主持人念：同意的请举手，举高一点，数完再放下。</translation>
    </message>
    <message>
        <source>{0} differs: raise hands again, both count anew</source>
        <translation>{0}的数不一致，请再举一次手，两人重数</translation>
    </message>
    <message>
        <source>Who said {0}, please raise your hand once more, high, until both have counted.</source>
        <translation>请主持人念：{0}的请再举一次手，举高一点，数完再放下。</translation>
    </message>
    <message>
        <source>Thank you, the counts agree.</source>
        <translation>谢谢，两人数的一致。</translation>
    </message>
    <message>
        <source>One after the other, as the chair reads them; up until both have counted.</source>
        <translation>主持人念一项举一次手，举到两个人都数完。</translation>
    </message>
    <message>
        <source>Count by sections…</source>
        <translation>分区清点…</translation>
    </message>
    <message>
        <source>{0}: {1} and {2}</source>
        <translation>{0} {1} 和 {2}</translation>
    </message>
    <message>
        <source>Section by section: who agrees, who is against, who abstains.</source>
        <translation>请主持人念：一区一区来，同意的、反对的、弃权的依次举手，数完再放下。</translation>
    </message>
    <message>
        <source>Only {0}: who said {1}, please raise your hand once more, high.</source>
        <translation>请主持人念：只请{0}，{1}的再举一次手，举高一点。</translation>
    </message>
    <message>
        <source>{0} differs: raise hands again only there</source>
        <translation>{0}的数不一致：只在那里再举一次手</translation>
    </message>
</context>
<context>
    <name>HeaderDialog</name>
    <message>
        <source>Not now</source>
        <translation>先不办</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Short, as it will stand on every paper</source>
        <translation>短一些，每份文书上都用它</translation>
    </message>
    <message>
        <source>Raised by</source>
        <translation>谁提的</translation>
    </message>
    <message>
        <source>Name or initials</source>
        <translation>姓名或首字母</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Who proposes it</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Give it a title</source>
        <translation>请填名称</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>求助</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Help is written in Chinese only.</source>
        <translation>求助页只有中文。</translation>
    </message>
</context>
<context>
    <name>Hidden</name>
    <message>
        <source>Nothing private in it</source>
        <translation>没有个人信息</translation>
    </message>
    <message>
        <source>Private: {0}</source>
        <translation>个人信息：{0}</translation>
    </message>
    <message>
        <source>{0} {1} is shown by decision</source>
        <translation>{0} {1} 经决定公开</translation>
    </message>
    <message>
        <source>{0} “{1}”: look whether it is about a person</source>
        <translation>{0}“{1}”：请核对是否涉及个人</translation>
    </message>
    <message>
        <source>{0} {1} is left out</source>
        <translation>{0} {1} 不显示</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>door number</source>
        <translation>门牌号</translation>
    </message>
    <message>
        <source>name of a minor</source>
        <translation>未成年人姓名</translation>
    </message>
    <message>
        <source>health</source>
        <translation>健康情况</translation>
    </message>
    <message>
        <source>poverty</source>
        <translation>困难情况</translation>
    </message>
</context>
<context>
    <name>HitRow</name>
    <message>
        <source>Late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>委托</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>离会</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>返会</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Another of it</source>
        <translation>本户换人</translation>
    </message>
    <message>
        <source>for it comes {0}</source>
        <translation>本户来的是{0}</translation>
    </message>
</context>
<context>
    <name>HouseholdPane</name>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Speaks for it</source>
        <translation>定为户代表</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已迁出</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>又回来了</translation>
    </message>
    <message>
        <source>Household {0}</source>
        <translation>{0} 户</translation>
    </message>
    <message>
        <source>No household</source>
        <translation>没有户号</translation>
    </message>
    <message>
        <source>speaks</source>
        <translation>户代表</translation>
    </message>
    <message>
        <source>under 18</source>
        <translation>未满 18 岁</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0} 岁</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>已迁出</translation>
    </message>
    <message>
        <source>Took part in {0} consultations</source>
        <translation>参加过 {0} 件协商</translation>
    </message>
    <message>
        <source>{0} are 18 or older; {1} speaks for the household</source>
        <translation>18 岁以上 {0} 人，户代表{1}</translation>
    </message>
    <message>
        <source>{0} are 18 or older; nobody speaks for the household yet</source>
        <translation>18 岁以上 {0} 人，还没有户代表</translation>
    </message>
</context>
<context>
    <name>HouseholdsDialog</name>
    <message>
        <source>Which households does it touch directly?</source>
        <translation>直接相关的是哪些户？</translation>
    </message>
    <message>
        <source>Keep the households</source>
        <translation>保存这些户</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不改</translation>
    </message>
    <message>
        <source>Mark the household</source>
        <translation>标为相关</translation>
    </message>
    <message>
        <source>Anybody of the household, by initials</source>
        <translation>户里任何一人的首字母</translation>
    </message>
    <message>
        <source>Each of them must have somebody at the table before the notice goes out.</source>
        <translation>发通知之前，每一户都要有人登记。</translation>
    </message>
    <message>
        <source>nobody registered yet</source>
        <translation>还没人登记</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
</context>
<context>
    <name>ItemDialog</name>
    <message>
        <source>An item of the agenda</source>
        <translation>这一项议程</translation>
    </message>
    <message>
        <source>What else is on the agenda?</source>
        <translation>还要议什么？</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>先不动</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>议什么</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>People speak</source>
        <translation>大家发言</translation>
    </message>
    <message>
        <source>The text is changed</source>
        <translation>修改正文</translation>
    </message>
    <message>
        <source>The vote, at its own step</source>
        <translation>表决（在表决一步办）</translation>
    </message>
    <message>
        <source>What the chair says</source>
        <translation>主持人怎么说</translation>
    </message>
    <message>
        <source>Take it up now</source>
        <translation>现在办这一项</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>往上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>往下移</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Write what it is about</source>
        <translation>请写议什么</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Join them</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不并入</translation>
    </message>
    <message>
        <source>Joined to</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>It goes the way of that one from now on</source>
        <translation>以后跟那一条一起办</translation>
    </message>
    <message>
        <source>Choose a concern</source>
        <translation>选一条诉求</translation>
    </message>
</context>
<context>
    <name>JournalDialog</name>
    <message>
        <source>Who did what when?</source>
        <translation>谁在什么时候做了什么？</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The chain breaks at entry {0}: the data was changed from outside</source>
        <translation>日志从第 {0} 条起对不上：数据被人从外面改过</translation>
    </message>
    <message>
        <source>{0} entries, every one follows the one before it</source>
        <translation>共 {0} 条，前后相连，没有被改</translation>
    </message>
    <message>
        <source>Find an act or a name</source>
        <translation>找一件事或者姓名</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>What</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>操作日志</translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message>
        <source>more than {0}</source>
        <translation>超过{0}</translation>
    </message>
    <message>
        <source>at least {0}</source>
        <translation>{0}以上</translation>
    </message>
    <message>
        <source>{0} of those {1}</source>
        <translation>{1}的{0}</translation>
    </message>
    <message>
        <source>{0}: {1} or more</source>
        <translation>{0}，至少 {1}</translation>
    </message>
    <message>
        <source>just enough</source>
        <translation>刚好够</translation>
    </message>
    <message>
        <source>{0} to spare</source>
        <translation>多 {0}</translation>
    </message>
    <message>
        <source>{0} short</source>
        <translation>差 {0}</translation>
    </message>
    <message>
        <source>missing: {0}</source>
        <translation>还缺：{0}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>the figures contradict each other</source>
        <translation>数字互相矛盾</translation>
    </message>
</context>
<context>
    <name>KindsDialog</name>
    <message>
        <source>How long are papers kept?</source>
        <translation>文书保管多久？</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>好了</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>本村保管</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>自带期限</translation>
    </message>
    <message>
        <source>Kinds of papers</source>
        <translation>文书种类</translation>
    </message>
    <message>
        <source>Decree 12 of 2017 on village archives knows “ever” and fixed terms; the county may set others. One paper of a dossier can still differ.</source>
        <translation>《村级档案管理办法》（2017年第12号令）分永久和定期，县里可以另定。一卷里的某一件仍可单独改。</translation>
    </message>
    <message>
        <source>Keep the chosen kind:</source>
        <translation>选中的这种保管：</translation>
    </message>
    <message>
        <source>ever</source>
        <translation>永久</translation>
    </message>
    <message>
        <source>30 yr</source>
        <translation>30年</translation>
    </message>
    <message>
        <source>10 yr</source>
        <translation>10年</translation>
    </message>
</context>
<context>
    <name>LastMeetingDialog</name>
    <message>
        <source>When did it last meet?</source>
        <translation>上次是哪天开的会？</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>先不记</translation>
    </message>
    <message>
        <source>Day of the meeting</source>
        <translation>开会那天</translation>
    </message>
    <message>
        <source>Meetings held in this program are known already.</source>
        <translation>在本软件里开的会已经记着，不用填。</translation>
    </message>
</context>
<context>
    <name>LocalRuleDialog</name>
    <message>
        <source>What is asked for here beyond the law?</source>
        <translation>本地在法律之外还有什么规定？</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>Whose rule</source>
        <translation>谁的规定</translation>
    </message>
    <message>
        <source>Which rule</source>
        <translation>哪一条</translation>
    </message>
    <message>
        <source>How</source>
        <translation>怎么算</translation>
    </message>
    <message>
        <source>at least (≥)</source>
        <translation>以上（≥）</translation>
    </message>
    <message>
        <source>more than (&gt;)</source>
        <translation>超过（&gt;）</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>几份</translation>
    </message>
    <message>
        <source>of</source>
        <translation>共几份</translation>
    </message>
    <message>
        <source>With which office</source>
        <translation>向哪里备案</translation>
    </message>
    <message>
        <source>Where it stands written</source>
        <translation>写在哪里</translation>
    </message>
    <message>
        <source>e.g. the town&apos;s rules of procedure, art. 9; it is printed with the rule</source>
        <translation>例如：镇议事规程第9条；会和规定一起印出来</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>从哪天起有效</translation>
    </message>
    <message>
        <source>What is laxer than the law is shown, but the law decides. Meetings before this day are judged as before.</source>
        <translation>比法律松的会显示，但仍照法律办。这一天以前的会议，照原来的规定判定。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>没有规定</translation>
    </message>
    <message>
        <source>Now: {0}</source>
        <translation>现在：{0}</translation>
    </message>
    <message>
        <source>Write where it stands written</source>
        <translation>请写明写在哪里</translation>
    </message>
</context>
<context>
    <name>LocalRules</name>
    <message>
        <source>At least so many days before</source>
        <translation>至少提前几日</translation>
    </message>
    <message>
        <source>At least so many days</source>
        <translation>至少几日</translation>
    </message>
    <message>
        <source>Within so many days</source>
        <translation>几日以内</translation>
    </message>
    <message>
        <source>At least once in so many months</source>
        <translation>至少几个月开一次</translation>
    </message>
    <message>
        <source>county or township</source>
        <translation>本县（乡镇）</translation>
    </message>
    <message>
        <source>our village</source>
        <translation>本村（社区）</translation>
    </message>
</context>
<context>
    <name>LocalRulesDialog</name>
    <message>
        <source>What differs from the national text here?</source>
        <translation>这里和全国规定有哪些不同？</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Change it…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Take it out…</source>
        <translation>取消…</translation>
    </message>
    <message>
        <source>Give the delivered rules back</source>
        <translation>恢复随软件提供的规定</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>哪一条</translation>
    </message>
    <message>
        <source>The nation</source>
        <translation>全国规定</translation>
    </message>
    <message>
        <source>Asked for here</source>
        <translation>本地规定</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>{0} of these rules ask for no more than the law does: there the law decides.</source>
        <translation>其中 {0} 条没有比法律更严：这几条照法律办。</translation>
    </message>
    <message>
        <source>This rule says more than one number: it can only be taken out.</source>
        <translation>这一条不止一个数字，只能取消，不能在这里改。</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>{0}起</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>没有规定</translation>
    </message>
    <message>
        <source>{0}; the law decides</source>
        <translation>{0}；照法律办</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Consult</source>
        <translation>协商议事</translation>
    </message>
    <message>
        <source>Consult (rehearsal)</source>
        <translation>协商议事（演练）</translation>
    </message>
</context>
<context>
    <name>MatterRow</name>
    <message>
        <source>Matter {0}: {1}</source>
        <translation>事项{0}&#x3000;{1}</translation>
    </message>
    <message>
        <source>Go to {0}</source>
        <translation>去{0}</translation>
    </message>
    <message>
        <source>Deal with “{0}” earlier</source>
        <translation>“{0}”提前</translation>
    </message>
    <message>
        <source>Deal with “{0}” later</source>
        <translation>“{0}”推后</translation>
    </message>
</context>
<context>
    <name>MeansCard</name>
    <message>
        <source>{0}: what it means</source>
        <translation>{0}：这意味着</translation>
    </message>
    <message>
        <source>Who meets and decides</source>
        <translation>由谁开会决定</translation>
    </message>
</context>
<context>
    <name>Meeting</name>
    <message>
        <source>half</source>
        <translation>半数</translation>
    </message>
    <message>
        <source>one third</source>
        <translation>三分之一</translation>
    </message>
    <message>
        <source>two thirds</source>
        <translation>三分之二</translation>
    </message>
    <message>
        <source>three quarters</source>
        <translation>四分之三</translation>
    </message>
    <message>
        <source>four fifths</source>
        <translation>五分之四</translation>
    </message>
    <message>
        <source>households</source>
        <translation>户</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>{base} {measure} due, {have} here: {share} reached, the meeting may open</source>
        <translation>应到 {base} {measure}，实到 {have} {measure}，已达{share}，可以开会</translation>
    </message>
    <message>
        <source>{base} {measure} due, {have} here: more than {share}, the meeting may open</source>
        <translation>应到 {base} {measure}，实到 {have} {measure}，已过{share}，可以开会</translation>
    </message>
    <message>
        <source>{base} {measure} due, {have} here: {short} short, the meeting cannot open</source>
        <translation>应到 {base} {measure}，实到 {have} {measure}，还差 {short} {measure}，不能开会</translation>
    </message>
    <message>
        <source>{base} {measure} due, {have} here: {short} short of {share}, usual but no duty</source>
        <translation>应到 {base} {measure}，实到 {have} {measure}，离{share}差 {short} {measure}，可以开会</translation>
    </message>
    <message>
        <source>{base} {measure} due, {have} here: {share} held</source>
        <translation>应到 {base} {measure}，实到 {have} {measure}，够{share}，正在开会</translation>
    </message>
    <message>
        <source>{base} {measure} due, {have} here: {short} short, no vote may be taken</source>
        <translation>应到 {base} {measure}，实到 {have} {measure}，差 {short} {measure}，不能表决</translation>
    </message>
    <message>
        <source>{due} due, {present} here</source>
        <translation>应到 {due} 人，实到 {present} 人</translation>
    </message>
    <message>
        <source>{share} = {least} {measure}</source>
        <translation>{share} = {least} {measure}</translation>
    </message>
    <message>
        <source>here</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>late, counted from {at}</source>
        <translation>迟到，{at} 起计入</translation>
    </message>
    <message>
        <source>left at {at}</source>
        <translation>{at} 离会</translation>
    </message>
    <message>
        <source>came back at {at}</source>
        <translation>{at} 返会</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>represented by {bearer}</source>
        <translation>委托{bearer}到会</translation>
    </message>
    <message>
        <source>{name} ({group})</source>
        <translation>{name}（{group}）</translation>
    </message>
    <message>
        <source>speaks for {count} households</source>
        <translation>代表 {count} 户</translation>
    </message>
    <message>
        <source>born {year}</source>
        <translation>{year}年生</translation>
    </message>
    <message>
        <source>stands aside</source>
        <translation>回避</translation>
    </message>
    <message>
        <source>no vote</source>
        <translation>没有表决权</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>No</source>
        <translation>反对</translation>
    </message>
    <message>
        <source>Abstain</source>
        <translation>弃权</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>不在</translation>
    </message>
    <message>
        <source>Secret ballot</source>
        <translation>无记名投票</translation>
    </message>
    <message>
        <source>Printed papers, a box, read aloud one by one</source>
        <translation>印票，投箱，公开唱票</translation>
    </message>
    <message>
        <source>Show of hands</source>
        <translation>举手表决</translation>
    </message>
    <message>
        <source>Two count apart; if they differ, they count again</source>
        <translation>两人各数一遍，不一致不能结束</translation>
    </message>
    <message>
        <source>Roll call</source>
        <translation>点名表决</translation>
    </message>
    <message>
        <source>Name by name, every answer is noted</source>
        <translation>逐个点名，当场记名</translation>
    </message>
    <message>
        <source>For</source>
        <translation>赞成</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>反对</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>疑问</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Acclamation</source>
        <translation>鼓掌通过</translation>
    </message>
    <message>
        <source>For courtesies only: one against, and hands are counted</source>
        <translation>只用于一般性事项；有一人反对就改举手</translation>
    </message>
    <message>
        <source>members of the body</source>
        <translation>会议成员</translation>
    </message>
    <message>
        <source>heard without a vote</source>
        <translation>参加协商、不表决</translation>
    </message>
    <message>
        <source>guests</source>
        <translation>列席人员</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Yes or no to one text</source>
        <translation>一个方案，同意不同意</translation>
    </message>
    <message>
        <source>Which of several</source>
        <translation>几个里面选</translation>
    </message>
    <message>
        <source>Who takes the seats</source>
        <translation>选人</translation>
    </message>
    <message>
        <source>member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>adviser</source>
        <translation>列席</translation>
    </message>
    <message>
        <source>listener</source>
        <translation>旁听</translation>
    </message>
</context>
<context>
    <name>MeetingsDialog</name>
    <message>
        <source>Keep these meetings</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不改</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>几点</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>在哪里</translation>
    </message>
</context>
<context>
    <name>Method</name>
    <message>
        <source>secret ballot</source>
        <translation>无记名投票</translation>
    </message>
    <message>
        <source>show of hands</source>
        <translation>举手表决</translation>
    </message>
    <message>
        <source>roll call</source>
        <translation>点名表决</translation>
    </message>
    <message>
        <source>talk until agreed, no vote</source>
        <translation>商量一致，不投票</translation>
    </message>
    <message>
        <source>open ballot</source>
        <translation>记名投票</translation>
    </message>
</context>
<context>
    <name>MinutesActs</name>
    <message>
        <source>What is to be noted on this line?</source>
        <translation>这一行要注明什么？</translation>
    </message>
    <message>
        <source>What shall be noted?</source>
        <translation>要记下什么意见？</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>记下这条注</translation>
    </message>
    <message>
        <source>Keep the remark</source>
        <translation>记下意见</translation>
    </message>
    <message>
        <source>Who notes it</source>
        <translation>注明人</translation>
    </message>
    <message>
        <source>Whose remark</source>
        <translation>谁的意见</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Why are the minutes not changed?</source>
        <translation>为什么不改记录？</translation>
    </message>
    <message>
        <source>Wish and answer both stand in the minutes.</source>
        <translation>意见和答复都写进记录。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Keep the answer</source>
        <translation>记下答复</translation>
    </message>
    <message>
        <source>Answer later</source>
        <translation>以后再答</translation>
    </message>
    <message>
        <source>Has everybody agreed to the minutes?</source>
        <translation>大家都核对过记录了吗？</translation>
    </message>
    <message>
        <source>After locking only dated additions can be made.</source>
        <translation>锁定以后只能注明日期补充。</translation>
    </message>
    <message>
        <source>Lock the minutes</source>
        <translation>锁定记录</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Have people been told that sound is recorded?</source>
        <translation>已经告诉大家要录音了吗？</translation>
    </message>
    <message>
        <source>The chair says it aloud first, and whoever objects is heard. The minutes will say: {0}</source>
        <translation>先由主持人当场说明，有人不同意要听他讲。记录里会写：{0}</translation>
    </message>
    <message>
        <source>They were told, record now</source>
        <translation>已经告知，开始录音</translation>
    </message>
    <message>
        <source>Do not record</source>
        <translation>不录音</translation>
    </message>
    <message>
        <source>Which file belongs to the minutes?</source>
        <translation>哪个文件随记录保存？</translation>
    </message>
    <message>
        <source>Pictures, sound and PDF ({0})</source>
        <translation>图片、录音和 PDF（{0}）</translation>
    </message>
    <message>
        <source>Destroy this recording for good?</source>
        <translation>彻底销毁这段录音？</translation>
    </message>
    <message>
        <source>It cannot be brought back. The minutes still say that sound was recorded.</source>
        <translation>销毁后找不回来。记录里仍写明曾经录音。</translation>
    </message>
    <message>
        <source>Destroy it</source>
        <translation>销毁</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>MinutesPane</name>
    <message>
        <source>Minutes</source>
        <translation>会议记录</translation>
    </message>
    <message>
        <source>Correction round</source>
        <translation>会后核对</translation>
    </message>
    <message>
        <source>Lock the minutes</source>
        <translation>锁定记录</translation>
    </message>
    <message>
        <source>Locked {0}. Only dated additions can be made.</source>
        <translation>{0} 已锁定，只能另加注明日期的补充。</translation>
    </message>
    <message>
        <source>after the lock</source>
        <translation>锁定后补充</translation>
    </message>
    <message>
        <source>Note on this line</source>
        <translation>给这一行加注</translation>
    </message>
    <message>
        <source>shaded lines fill themselves</source>
        <translation>有底色的行自动生成</translation>
    </message>
    <message>
        <source>Record sound…</source>
        <translation>录音…</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>加文件…</translation>
    </message>
    <message>
        <source>Sound and pictures</source>
        <translation>录音和图片</translation>
    </message>
    <message>
        <source>Add a wish</source>
        <translation>加一条意见</translation>
    </message>
    <message>
        <source>Let people read it, answer their wishes, then lock it.</source>
        <translation>请大家核对，逐条答复意见，再锁定。</translation>
    </message>
    <message>
        <source>Add a dated addition</source>
        <translation>加一条补充</translation>
    </message>
    <message>
        <source>Click below a line and type; double-click what was said to correct it.</source>
        <translation>点在任一行后面就可以写；双击发言可以更正。</translation>
    </message>
    <message>
        <source>Note {0} {1}: {2}</source>
        <translation>注&#x3000;{0}&#x3000;{1}：{2}</translation>
    </message>
    <message>
        <source>{0} to answer</source>
        <translation>{0} 条待答复</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Not accepted…</source>
        <translation>不采纳…</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>停止录音</translation>
    </message>
    <message>
        <source>Recording now. It lies in this computer&apos;s data folder, and is not exported unless chosen.</source>
        <translation>正在录音。录音存在这台电脑的数据文件夹里，不选就不会导出。</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>正在录</translation>
    </message>
    <message>
        <source>Sound from {0}, {1}</source>
        <translation>{0} 开始的录音，{1}</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Destroy it for good…</source>
        <translation>彻底销毁…</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>从列表移除</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>先不动</translation>
    </message>
    <message>
        <source>Write the name</source>
        <translation>请填姓名</translation>
    </message>
    <message>
        <source>Write the words</source>
        <translation>请写内容</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>take</source>
        <translation>选</translation>
    </message>
</context>
<context>
    <name>NameGrid</name>
    <message>
        <source>Arrow keys go from name to name, Enter signs in</source>
        <translation>方向键选名字，回车签到</translation>
    </message>
</context>
<context>
    <name>NamedDialog</name>
    <message>
        <source>What does {0} answer now?</source>
        <translation>{0}现在怎么回答？</translation>
    </message>
    <message>
        <source>Keep both answers</source>
        <translation>两次回答都留下</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>Names somebody</source>
        <translation>选了</translation>
    </message>
    <message>
        <source>Names nobody</source>
        <translation>弃权</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Numbers named</source>
        <translation>选的号码</translation>
    </message>
    <message>
        <source>With spaces between: 1 4</source>
        <translation>中间空一格：1 4</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>So far: {0}</source>
        <translation>原来的回答：{0}</translation>
    </message>
    <message>
        <source>Write numbers from 1 to {0}, at most {1}</source>
        <translation>写 1 到 {0} 的号码，最多{1}个</translation>
    </message>
    <message>
        <source>Write the reason</source>
        <translation>请写原因</translation>
    </message>
</context>
<context>
    <name>NamesList</name>
    <message>
        <source>Find a name by its meaning</source>
        <translation>按意思找名称</translation>
    </message>
    <message>
        <source>What it gives</source>
        <translation>填什么</translation>
    </message>
    <message>
        <source>Names that can be used</source>
        <translation>可用的名称</translation>
    </message>
    <message>
        <source>A double click writes it where the cursor is.</source>
        <translation>双击就写到光标处。</translation>
    </message>
</context>
<context>
    <name>NewBlockDialog</name>
    <message>
        <source>What shall be added?</source>
        <translation>加什么？</translation>
    </message>
    <message>
        <source>Add it below</source>
        <translation>加在下面</translation>
    </message>
    <message>
        <source>Add nothing</source>
        <translation>不加</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>段</translation>
    </message>
    <message>
        <source>Tables and ruled forms are copied in the whole text.</source>
        <translation>表格和登记表请在“全文”里复制。</translation>
    </message>
</context>
<context>
    <name>Next</name>
    <message>
        <source>Close the file</source>
        <translation>结卷归档</translation>
    </message>
    <message>
        <source>Everything is in order</source>
        <translation>材料都齐了</translation>
    </message>
    <message>
        <source>Give a reason and go on</source>
        <translation>说明理由，先往下办</translation>
    </message>
    <message>
        <source>Mend: {0}</source>
        <translation>去补：{0}</translation>
    </message>
    <message>
        <source>Finish {0}</source>
        <translation>{0}办完了</translation>
    </message>
    <message>
        <source>Then: {0}</source>
        <translation>接着办：{0}</translation>
    </message>
    <message>
        <source>Register {head}&apos;s household</source>
        <translation>登记{head}户</translation>
    </message>
    <message>
        <source>{more} more are missing</source>
        <translation>登记后还差 {more} 户</translation>
    </message>
    <message>
        <source>Draw up who is to be told</source>
        <translation>列出要通知的人</translation>
    </message>
    <message>
        <source>From the bodies and the registered parties</source>
        <translation>从机构名单和协商主体里来</translation>
    </message>
    <message>
        <source>Note that the notice went out</source>
        <translation>记下通知发出</translation>
    </message>
    <message>
        <source>The earliest lawful day is then {earliest}</source>
        <translation>今天发出，最早 {earliest} 可以开会</translation>
    </message>
    <message>
        <source>Note {people} deliveries</source>
        <translation>登记 {people} 人的送达</translation>
    </message>
    <message>
        <source>Choose people, then how they were told</source>
        <translation>选中人，再按怎么送到的</translation>
    </message>
    <message>
        <source>Answer {who}</source>
        <translation>答复{who}</translation>
    </message>
    <message>
        <source>The answer hangs beside the publication</source>
        <translation>答复会贴在公示旁边</translation>
    </message>
    <message>
        <source>Wait until {until} is over</source>
        <translation>等公示满期，{until} 24 时止</translation>
    </message>
    <message>
        <source>Nothing has to be pressed, people may object</source>
        <translation>到期不用按任何键，有人提异议就登记</translation>
    </message>
    <message>
        <source>Urge {owner}: {task}</source>
        <translation>催办{owner}：{task}</translation>
    </message>
    <message>
        <source>Note what was said, or a later day with its reason</source>
        <translation>记下催办情况，或者改期限并写理由</translation>
    </message>
    <message>
        <source>Register who takes part</source>
        <translation>登记谁来参加</translation>
    </message>
    <message>
        <source>Type initials, Enter registers</source>
        <translation>打首字母，按 Enter 登记</translation>
    </message>
    <message>
        <source>The day it goes out is not counted</source>
        <translation>发出那天不算</translation>
    </message>
    <message>
        <source>Note where the announcement hangs</source>
        <translation>记下公告贴在哪里</translation>
    </message>
    <message>
        <source>With a near and a far photograph</source>
        <translation>近景、远景各拍一张</translation>
    </message>
    <message>
        <source>Choose a lawful day</source>
        <translation>改到合规的日子</translation>
    </message>
    <message>
        <source>Or give the reason for a short notice</source>
        <translation>或者写明紧急情况</translation>
    </message>
    <message>
        <source>Keep the text that will hang</source>
        <translation>写好要贴的内容</translation>
    </message>
    <message>
        <source>ID numbers and phones are hidden</source>
        <translation>身份证号、电话自动隐去</translation>
    </message>
    <message>
        <source>Note where it hangs</source>
        <translation>记下贴在哪里</translation>
    </message>
    <message>
        <source>Note that it hangs now</source>
        <translation>记下从今天贴出</translation>
    </message>
    <message>
        <source>From then the days run</source>
        <translation>从那天起算日子</translation>
    </message>
    <message>
        <source>Write the second publication</source>
        <translation>写第二次公示</translation>
    </message>
    <message>
        <source>What was done, what it cost</source>
        <translation>办了什么，花了多少</translation>
    </message>
    <message>
        <source>Note where the result hangs</source>
        <translation>记下结果贴在哪里</translation>
    </message>
    <message>
        <source>Note that the result hangs now</source>
        <translation>记下结果从今天贴出</translation>
    </message>
    <message>
        <source>Enter the first task</source>
        <translation>写下第一项任务</translation>
    </message>
    <message>
        <source>Who does what by when</source>
        <translation>谁，在什么时候，办什么</translation>
    </message>
    <message>
        <source>Note the acceptance</source>
        <translation>记下验收</translation>
    </message>
    <message>
        <source>Choose the task, say who accepted it</source>
        <translation>选中任务，写谁验收的</translation>
    </message>
    <message>
        <source>Tell the proposer</source>
        <translation>答复提出人</translation>
    </message>
    <message>
        <source>Write how and what was said</source>
        <translation>写下怎么说的</translation>
    </message>
    <message>
        <source>Write the package for the township</source>
        <translation>写数据包报给乡镇</translation>
    </message>
    <message>
        <source>Onto the USB drive, then read back</source>
        <translation>写到 U 盘，再读回核对</translation>
    </message>
    <message>
        <source>Complete the dossier: {count} missing</source>
        <translation>补齐卷宗，还缺 {count} 样</translation>
    </message>
    <message>
        <source>Lay the originals in, or say why not</source>
        <translation>放进原件，或说明原因</translation>
    </message>
    <message>
        <source>See to the publication</source>
        <translation>去看公示</translation>
    </message>
    <message>
        <source>It must hang its full time</source>
        <translation>要贴满期才能归档</translation>
    </message>
    <message>
        <source>Decide amendment {number}</source>
        <translation>定修正意见 {number}</translation>
    </message>
    <message>
        <source>Proposed by {proposer}</source>
        <translation>{proposer}提的</translation>
    </message>
    <message>
        <source>End: {item}</source>
        <translation>办完：{item}</translation>
    </message>
    <message>
        <source>It was the last item before the vote</source>
        <translation>这是表决前最后一项</translation>
    </message>
    <message>
        <source>{name} has finished</source>
        <translation>{name}说完了</translation>
    </message>
    <message>
        <source>The clock stops, the words are filed</source>
        <translation>停表，记下这段话</translation>
    </message>
    <message>
        <source>Make the wording final</source>
        <translation>定稿，交付表决</translation>
    </message>
    <message>
        <source>After that not a word is changed</source>
        <translation>定稿后不能再改字</translation>
    </message>
    <message>
        <source>Go on: {item}</source>
        <translation>往下：{item}</translation>
    </message>
    <message>
        <source>The item before ends now</source>
        <translation>前一项到此为止</translation>
    </message>
    <message>
        <source>Ask {name} to speak</source>
        <translation>请{name}发言</translation>
    </message>
    <message>
        <source>Go on with the meeting</source>
        <translation>复会</translation>
    </message>
    <message>
        <source>The break ends now</source>
        <translation>休会到此结束</translation>
    </message>
    <message>
        <source>Draw up who is due</source>
        <translation>列出应到名单</translation>
    </message>
    <message>
        <source>From the body that meets</source>
        <translation>按开会的机构列出</translation>
    </message>
    <message>
        <source>Call the meeting again</source>
        <translation>再次召集</translation>
    </message>
    <message>
        <source>Set the day of the second call</source>
        <translation>定下第二次开会的日子</translation>
    </message>
    <message>
        <source>Open the meeting</source>
        <translation>宣布开会</translation>
    </message>
    <message>
        <source>Notes the time and who is here</source>
        <translation>记下开会时间和应到名单</translation>
    </message>
    <message>
        <source>Then the meeting can be opened</source>
        <translation>到齐了就能宣布开会</translation>
    </message>
    <message>
        <source>{left} people not called yet</source>
        <translation>还有 {left} 人没点</translation>
    </message>
    <message>
        <source>Keys 1 2 3 0</source>
        <translation>念完就能结束计票</translation>
    </message>
    <message>
        <source>Close the count</source>
        <translation>结束计票</translation>
    </message>
    <message>
        <source>The verdict is worked out at once</source>
        <translation>当场算出结果</translation>
    </message>
    <message>
        <source>Declare the vote void</source>
        <translation>宣布投票无效</translation>
    </message>
    <message>
        <source>{returned} papers back, only {issued} issued</source>
        <translation>收回 {returned} 张，只发出 {issued} 张</translation>
    </message>
    <message>
        <source>Enter what came out of the box</source>
        <translation>填收回的票数</translation>
    </message>
    <message>
        <source>Then the papers are read aloud</source>
        <translation>填好就能唱票</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>重数不一致的</translation>
    </message>
    <message>
        <source>Ask for the hands once more</source>
        <translation>请再举一次手</translation>
    </message>
    <message>
        <source>Both counters enter their figures</source>
        <translation>等两人填数</translation>
    </message>
    <message>
        <source>Each alone</source>
        <translation>两人各填各的</translation>
    </message>
    <message>
        <source>Open the vote: {voters} may vote</source>
        <translation>开始表决（{voters} 人）</translation>
    </message>
    <message>
        <source>The list is frozen now</source>
        <translation>名单固定，后来的不投</translation>
    </message>
    <message>
        <source>Print the report of the vote</source>
        <translation>打印结果报告单</translation>
    </message>
    <message>
        <source>Once signed it can be published</source>
        <translation>监票人签名后，就可以公示</translation>
    </message>
    <message>
        <source>{left} papers not read yet</source>
        <translation>还有 {left} 张没念</translation>
    </message>
    <message>
        <source>Vote again: round {round}</source>
        <translation>重新投票，第 {round} 次</translation>
    </message>
    <message>
        <source>The void vote stays in the record</source>
        <translation>作废的一次照样留存</translation>
    </message>
    <message>
        <source>Enter {name}&apos;s count</source>
        <translation>填{name}记的数</translation>
    </message>
    <message>
        <source>It must agree with the first</source>
        <translation>要和第一计票人一致</translation>
    </message>
    <message>
        <source>Decide the amendments</source>
        <translation>把修正意见定下来</translation>
    </message>
    <message>
        <source>Adopt, refuse or withdraw</source>
        <translation>采纳、不采纳或撤回</translation>
    </message>
    <message>
        <source>Go to sign-in</source>
        <translation>先去签到</translation>
    </message>
    <message>
        <source>Then open the meeting</source>
        <translation>到齐后宣布开会</translation>
    </message>
    <message>
        <source>Name who keeps the minutes</source>
        <translation>写明记录人</translation>
    </message>
    <message>
        <source>One name is enough</source>
        <translation>填一个名字</translation>
    </message>
    <message>
        <source>Lay the draft on the table</source>
        <translation>提交草案</translation>
    </message>
    <message>
        <source>It is what will be voted on</source>
        <translation>表决的就是它</translation>
    </message>
    <message>
        <source>Wait for more people</source>
        <translation>等人到齐</translation>
    </message>
    <message>
        <source>Or sign in those who came</source>
        <translation>或者把到了的人签上</translation>
    </message>
    <message>
        <source>Plan the meeting</source>
        <translation>先安排会议</translation>
    </message>
    <message>
        <source>At the notice</source>
        <translation>在通知一步</translation>
    </message>
    <message>
        <source>Decide the amendments first</source>
        <translation>先定修正意见</translation>
    </message>
    <message>
        <source>Back to the deliberation</source>
        <translation>回到议事</translation>
    </message>
    <message>
        <source>Choose the way the text asks for</source>
        <translation>改用规定的方式</translation>
    </message>
    <message>
        <source>See the article</source>
        <translation>看条文</translation>
    </message>
    <message>
        <source>Print more papers</source>
        <translation>再印表决票</translation>
    </message>
    <message>
        <source>One for everybody who may vote</source>
        <translation>每人一张</translation>
    </message>
    <message>
        <source>Write what is voted on</source>
        <translation>写明表决什么</translation>
    </message>
    <message>
        <source>In its final words</source>
        <translation>用定稿的话</translation>
    </message>
    <message>
        <source>Name the tellers</source>
        <translation>定监票计票人</translation>
    </message>
    <message>
        <source>The meeting agrees to them</source>
        <translation>会上通过</translation>
    </message>
    <message>
        <source>Replace {names}</source>
        <translation>换下{names}</translation>
    </message>
    <message>
        <source>Who stands aside handles no vote</source>
        <translation>回避的人不经手投票</translation>
    </message>
    <message>
        <source>Print the review to be signed</source>
        <translation>打印审核表补签</translation>
    </message>
    <message>
        <source>{who} signs, then note it here</source>
        <translation>{who}签完，在这里记下</translation>
    </message>
    <message>
        <source>Make it a topic</source>
        <translation>立为议题</translation>
    </message>
    <message>
        <source>Then choose the procedure</source>
        <translation>下一步定程序</translation>
    </message>
    <message>
        <source>Tell {who}</source>
        <translation>答复{who}</translation>
    </message>
    <message>
        <source>Then the case is closed</source>
        <translation>答复后这一件办结</translation>
    </message>
    <message>
        <source>This proposal has ended</source>
        <translation>这件提议已办结</translation>
    </message>
    <message>
        <source>The proposer was told; nothing waits</source>
        <translation>已告诉提出人，没有要办的了</translation>
    </message>
    <message>
        <source>Take: {title_en}</source>
        <translation>就按{title}办</translation>
    </message>
    <message>
        <source>Suggested; another can be chosen</source>
        <translation>软件的建议，可以另选</translation>
    </message>
    <message>
        <source>Make the money a second case</source>
        <translation>另立一件：动用这笔钱</translation>
    </message>
    <message>
        <source>Both go on side by side</source>
        <translation>两件事一起推，互不耽误</translation>
    </message>
    <message>
        <source>Write the question</source>
        <translation>写明要定的事</translation>
    </message>
    <message>
        <source>Then decide on the proposal</source>
        <translation>再定立不立题</translation>
    </message>
    <message>
        <source>Enter the Party organisation&apos;s study</source>
        <translation>登记党组织研究</translation>
    </message>
    <message>
        <source>The law asks for it first</source>
        <translation>法律要求先研究</translation>
    </message>
    <message>
        <source>Decide on the proposal</source>
        <translation>定立不立题</translation>
    </message>
    <message>
        <source>A topic, back, or on</source>
        <translation>立题、退回或转交</translation>
    </message>
    <message>
        <source>Say what kind of matter it is</source>
        <translation>选明是哪一类事</translation>
    </message>
    <message>
        <source>Then the procedure is suggested</source>
        <translation>选了就会建议程序</translation>
    </message>
    <message>
        <source>Choose the procedure</source>
        <translation>选定程序</translation>
    </message>
    <message>
        <source>Then the plan</source>
        <translation>再填方案</translation>
    </message>
    <message>
        <source>Say when it was delegated</source>
        <translation>填授权日期</translation>
    </message>
    <message>
        <source>Or choose the body that may decide</source>
        <translation>或者换能定的会</translation>
    </message>
    <message>
        <source>Fill in the plan</source>
        <translation>填方案</translation>
    </message>
    <message>
        <source>Still missing: {missing}</source>
        <translation>还缺：{missing}</translation>
    </message>
    <message>
        <source>Go back to {title}</source>
        <translation>回到{title}</translation>
    </message>
    <message>
        <source>It has not agreed yet; without it this meeting decides nothing</source>
        <translation>前面还没通过，这次会定不了事</translation>
    </message>
    <message>
        <source>The file is closed</source>
        <translation>已结卷归档</translation>
    </message>
    <message>
        <source>Nothing is left to do here</source>
        <translation>这件事都办完了</translation>
    </message>
    <message>
        <source>Ask whether anybody is against</source>
        <translation>请问一声：有没有反对的</translation>
    </message>
    <message>
        <source>Then press what happened</source>
        <translation>再按实际情况选一项</translation>
    </message>
    <message>
        <source>Note that the mobile box is back</source>
        <translation>登记流动票箱收回</translation>
    </message>
    <message>
        <source>Tick whom it reached</source>
        <translation>勾选送到了谁</translation>
    </message>
    <message>
        <source>Another round: round {round}</source>
        <translation>另行投票：第 {round} 轮</translation>
    </message>
    <message>
        <source>{left} still to be chosen</source>
        <translation>还要选出 {left} 个</translation>
    </message>
    <message>
        <source>Look at paper {number} again</source>
        <translation>再看第 {number} 张票</translation>
    </message>
    <message>
        <source>The numbers marked, then Enter</source>
        <translation>按所选号码，再按回车</translation>
    </message>
    <message>
        <source>Another day: sign in anew</source>
        <translation>隔日续会：重新签到</translation>
    </message>
    <message>
        <source>Nobody is taken to be here from the last time</source>
        <translation>上次到会的人，这次也要重新签</translation>
    </message>
    <message>
        <source>Once signed the next meeting may follow</source>
        <translation>签名后，就开下一个会</translation>
    </message>
    <message>
        <source>Still missing: {short}</source>
        <translation>还差 {short}</translation>
    </message>
    <message>
        <source>Name another bearer</source>
        <translation>换受托人</translation>
    </message>
    <message>
        <source>Who stands aside votes for nobody: {names}</source>
        <translation>回避的人不能代人表决：{names}</translation>
    </message>
    <message>
        <source>Go to “{title}”</source>
        <translation>去办“{title}”</translation>
    </message>
    <message>
        <source>It is held in the same meeting and is not so far yet</source>
        <translation>它同开这个会，会前的步骤还没完成</translation>
    </message>
    <message>
        <source>The number of what is named</source>
        <translation>按所选的号码</translation>
    </message>
    <message>
        <source>Next matter: {title}</source>
        <translation>下一项：{title}</translation>
    </message>
    <message>
        <source>The meeting goes on with the same people</source>
        <translation>还是这个会，不用再签到</translation>
    </message>
    <message>
        <source>What stands in the field is filed first</source>
        <translation>先记下框里的话，再开始计时</translation>
    </message>
    <message>
        <source>Papers read differently: {count}</source>
        <translation>有 {count} 张两人念得不一样</translation>
    </message>
    <message>
        <source>Count again: {sections}</source>
        <translation>重数{sections}</translation>
    </message>
    <message>
        <source>Only there hands are raised once more</source>
        <translation>只请那里再举一次手</translation>
    </message>
    <message>
        <source>{short} more {measure} must come</source>
        <translation>还差 {short} {measure}</translation>
    </message>
    <message>
        <source>Now: {title}</source>
        <translation>现在议：{title}</translation>
    </message>
    <message>
        <source>To have this one first, press “Now” in its running sheet</source>
        <translation>要先议本项，在主持词里点“现在”</translation>
    </message>
    <message>
        <source>Note what was agreed</source>
        <translation>记下商定的结果</translation>
    </message>
    <message>
        <source>If a vote is needed, fill in at the left</source>
        <translation>要表决的，在左边填写</translation>
    </message>
    <message>
        <source>Report of “{title}”</source>
        <translation>打印“{title}”的结果报告单</translation>
    </message>
    <message>
        <source>Its tellers have not signed one yet, and are still here</source>
        <translation>趁监票人、计票人还在，请他们签字</translation>
    </message>
    <message>
        <source>Set another day</source>
        <translation>另定开会的日子</translation>
    </message>
    <message>
        <source>{excused} are excused, nobody else is awaited</source>
        <translation>{excused} 人请假，没有别人可等了</translation>
    </message>
    <message>
        <source>Enter the members</source>
        <translation>录入成员</translation>
    </message>
    <message>
        <source>In the roster, under bodies; then draw up the list anew</source>
        <translation>在名册的“机构和任期”里，录好后重新列名单</translation>
    </message>
    <message>
        <source>Enter the owners</source>
        <translation>录入业主</translation>
    </message>
    <message>
        <source>In the roster, under owners; then draw up the list anew</source>
        <translation>在名册的“业主”里，录好后重新列名单</translation>
    </message>
    <message>
        <source>Register who has a vote</source>
        <translation>登记有表决权的人</translation>
    </message>
    <message>
        <source>At the parties; then draw up the list anew</source>
        <translation>在主体登记里，登好后重新列名单</translation>
    </message>
    <message>
        <source>Look at the roster</source>
        <translation>查看名册</translation>
    </message>
    <message>
        <source>Take it in or correct it; then draw up the list anew</source>
        <translation>导入或者改正名册，再重新列名单</translation>
    </message>
    <message>
        <source>Enter households or areas</source>
        <translation>填写户数或者面积</translation>
    </message>
    <message>
        <source>In the roster; then draw up the list anew</source>
        <translation>在名册里填，填好后重新列名单</translation>
    </message>
    <message>
        <source>Note that too few came</source>
        <translation>记下到会人数不够</translation>
    </message>
    <message>
        <source>{excused} excused, {left} left: nobody is awaited. A second call follows</source>
        <translation>请假 {excused} 人，离会 {left} 人，没有人可等了；接着再次召集</translation>
    </message>
    <message>
        <source>Sign in those who came back</source>
        <translation>给到了的人重新签到</translation>
    </message>
    <message>
        <source>{short} short. A reason at the sign-in helps, or close the meeting</source>
        <translation>还差 {short} 人。可以在签到页说明理由，也可以散会</translation>
    </message>
    <message>
        <source>Back to the meeting</source>
        <translation>回到会上</translation>
    </message>
    <message>
        <source>It was interrupted and can go on there</source>
        <translation>休会到此，到议事页复会</translation>
    </message>
    <message>
        <source>Too few for a vote: {short} {measure} short</source>
        <translation>还差 {short} {measure}才能表决</translation>
    </message>
    <message>
        <source>Sign in who is here; if they do not come back, interrupt the meeting</source>
        <translation>给到了的人签到；等不到人，可以休会改天再议</translation>
    </message>
    <message>
        <source>Meet again about it…</source>
        <translation>安排再开会…</translation>
    </message>
    <message>
        <source>The meeting is over and decided nothing on this matter</source>
        <translation>会已经散了，这件事没有形成决定</translation>
    </message>
</context>
<context>
    <name>NotConcernedDialog</name>
    <message>
        <source>Which kinds does this matter not concern?</source>
        <translation>哪些主体不涉及？</translation>
    </message>
    <message>
        <source>Note them as not concerned</source>
        <translation>记为不涉及</translation>
    </message>
    <message>
        <source>Go back and register somebody</source>
        <translation>返回去登记</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>e.g. there is none in this village; printed in the register</source>
        <translation>例如：本村没有；会印在登记表上</translation>
    </message>
    <message>
        <source>Write why, one sentence is enough</source>
        <translation>请写理由，一句话就行</translation>
    </message>
</context>
<context>
    <name>NoticeDialog</name>
    <message>
        <source>What does the notice say?</source>
        <translation>通知上写什么？</translation>
    </message>
    <message>
        <source>Keep the notice</source>
        <translation>保存通知</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不写</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>What will be discussed</source>
        <translation>商议什么</translation>
    </message>
    <message>
        <source>Empty: the title and the question of the matter</source>
        <translation>不填就写议题名称和要商议的问题</translation>
    </message>
    <message>
        <source>Papers that go with it</source>
        <translation>随附材料</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Write where the meeting is held</source>
        <translation>请填会议地点</translation>
    </message>
    <message>
        <source>Time and place are set at “{0}”, with which this matter is held together.</source>
        <translation>时间、地点在“{0}”里定，这件事与它同开一会。</translation>
    </message>
</context>
<context>
    <name>NoticePage</name>
    <message>
        <source>Time, place, wording</source>
        <translation>填时间、地点、内容</translation>
    </message>
    <message>
        <source>Note that it went out</source>
        <translation>记下已发出</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>送通知</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Not told yet</source>
        <translation>没送到</translation>
    </message>
    <message>
        <source>Add a place</source>
        <translation>加一处</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>张贴</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>收通知的人</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>How</source>
        <translation>怎么送</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>Who is told</source>
        <translation>要通知的人</translation>
    </message>
    <message>
        <source>Signed in person</source>
        <translation>当面签收</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>打了电话</translation>
    </message>
    <message>
        <source>By message</source>
        <translation>微信已回</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>没联系上</translation>
    </message>
    <message>
        <source>Those chosen:</source>
        <translation>选中的人：</translation>
    </message>
    <message>
        <source>Which day may it be held?</source>
        <translation>最早哪天能开会？</translation>
    </message>
    <message>
        <source>Correct the day it went out</source>
        <translation>更正发出日期</translation>
    </message>
    <message>
        <source>earliest {0}</source>
        <translation>最早 {0}</translation>
    </message>
    <message>
        <source>fixed for {0} {1}</source>
        <translation>已定 {0} {1}</translation>
    </message>
    <message>
        <source>The law names no number of days here; tell people in good time</source>
        <translation>法律没有规定提前几天，请尽早通知</translation>
    </message>
    <message>
        <source>sent out</source>
        <translation>发通知</translation>
    </message>
    <message>
        <source>if sent today</source>
        <translation>今天发通知</translation>
    </message>
    <message>
        <source>earliest</source>
        <translation>最早这天</translation>
    </message>
    <message>
        <source>fixed {0}</source>
        <translation>定在 {0}</translation>
    </message>
    <message>
        <source>{0} told, {1} not</source>
        <translation>{0} 人已送达，{1} 人没有</translation>
    </message>
    <message>
        <source>nobody listed yet</source>
        <translation>还没有列出人</translation>
    </message>
    <message>
        <source>All {0}</source>
        <translation>全部 {0}</translation>
    </message>
    <message>
        <source>Not told {0}</source>
        <translation>没送到 {0}</translation>
    </message>
    <message>
        <source>{0} places, {1} photographed</source>
        <translation>{0} 处，拍好 {1} 处</translation>
    </message>
    <message>
        <source>Print the announcement, post it, then note the place here.</source>
        <translation>先打印公告贴出去，再把地点记在这里。</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>还没送</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>not reached, tried {0} times</source>
        <translation>没联系上，试过 {0} 次</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>message</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Choose people in the table first</source>
        <translation>请先在表里选人</translation>
    </message>
    <message>
        <source>Hold this matter by itself again?</source>
        <translation>这件事改为单独开会？</translation>
    </message>
    <message>
        <source>Hold it by itself</source>
        <translation>改为单独开会</translation>
    </message>
    <message>
        <source>Leave them together</source>
        <translation>还是一起开</translation>
    </message>
    <message>
        <source>Together with another…</source>
        <translation>与别的事同开…</translation>
    </message>
    <message>
        <source>Its own notice must then be given. The receipts and sign-ins so far stay with the other matters.</source>
        <translation>这件事要另发通知。已有的回执、签到留在另外的事项里。</translation>
    </message>
    <message>
        <source>{0} whole days must lie between the day it goes out and that of the meeting</source>
        <translation>发出那天不算，开会那天也不算，中间要满 {0} 天</translation>
    </message>
    <message>
        <source>Posting {0}</source>
        <translation>张贴 {0}</translation>
    </message>
    <message>
        <source>The notice that is out names it: it stays with the other matters, where this one must be struck out.</source>
        <translation>已发出的通知写着这件事：通知留给其余事项，上面要把这件事划去。</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>当面签收</translation>
    </message>
</context>
<context>
    <name>NumberDialog</name>
    <message>
        <source>Which number does the paper bear: {0}?</source>
        <translation>文书的发文字号：{0}</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不填</translation>
    </message>
    <message>
        <source>Mark of the office</source>
        <translation>机关代字</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Write the mark</source>
        <translation>请写机关代字</translation>
    </message>
</context>
<context>
    <name>NumbersDialog</name>
    <message>
        <source>How many papers were there really?</source>
        <translation>票数到底是多少？</translation>
    </message>
    <message>
        <source>Keep the numbers</source>
        <translation>记下票数</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>先不改</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Out of the box</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Spoiled before use</source>
        <translation>发前作废</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>{0} papers were read and stay read. The journal keeps both numbers.</source>
        <translation>已唱{0}张，不用重唱。操作日志里前后两个数都留着。</translation>
    </message>
    <message>
        <source>Write the reason</source>
        <translation>请写原因</translation>
    </message>
    <message>
        <source>{0} were read</source>
        <translation>已经唱了 {0} 张</translation>
    </message>
</context>
<context>
    <name>ObjectionAnswerDialog</name>
    <message>
        <source>What is the answer?</source>
        <translation>怎么答复？</translation>
    </message>
    <message>
        <source>Keep the answer</source>
        <translation>保存答复</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不答复</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>答复人</translation>
    </message>
    <message>
        <source>Write the answer</source>
        <translation>请写答复</translation>
    </message>
</context>
<context>
    <name>ObjectionDialog</name>
    <message>
        <source>What was objected?</source>
        <translation>提了什么异议？</translation>
    </message>
    <message>
        <source>Keep the objection</source>
        <translation>登记异议</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不登记</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁提的</translation>
    </message>
    <message>
        <source>May stay empty: from the box, no name</source>
        <translation>可以不填：意见箱里的、没留名的</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>说了什么</translation>
    </message>
    <message>
        <source>Entered by mistake, take it out</source>
        <translation>登记错了，移出去</translation>
    </message>
    <message>
        <source>Write what was said</source>
        <translation>请写下说了什么</translation>
    </message>
    <message>
        <source>Against which publication</source>
        <translation>对哪一次公示</translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>township or street office</source>
        <translation>乡镇政府（街道办事处）</translation>
    </message>
    <message>
        <source>county department</source>
        <translation>县级主管部门</translation>
    </message>
    <message>
        <source>district government or street office</source>
        <translation>区政府或者街道办事处</translation>
    </message>
    <message>
        <source>commissioning office</source>
        <translation>委托机关</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>没有</translation>
    </message>
</context>
<context>
    <name>OfficesCard</name>
    <message>
        <source>To the offices</source>
        <translation>报备、报批</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>登记…</translation>
    </message>
    <message>
        <source>must approve; not sent yet</source>
        <translation>要批准，还没报</translation>
    </message>
    <message>
        <source>is to be told within {0} days</source>
        <translation>{0}日内要报送</translation>
    </message>
    <message>
        <source>sent on {0}</source>
        <translation>{0}已报</translation>
    </message>
    <message>
        <source>{0}, no answer yet</source>
        <translation>{0}，还没答复</translation>
    </message>
    <message>
        <source>{0}, answered on {1}</source>
        <translation>{0}，{1}有答复</translation>
    </message>
    <message>
        <source>approved on {0}</source>
        <translation>{0}批准</translation>
    </message>
    <message>
        <source>refused on {0}</source>
        <translation>{0}没有批准</translation>
    </message>
</context>
<context>
    <name>OpeningWindow</name>
    <message>
        <source>Consult</source>
        <translation>协商议事</translation>
    </message>
    <message>
        <source>Opening the village&apos;s data …</source>
        <translation>正在打开本村的数据……</translation>
    </message>
</context>
<context>
    <name>OpinionDialog</name>
    <message>
        <source>Whose written opinion is read?</source>
        <translation>宣读谁的书面意见？</translation>
    </message>
    <message>
        <source>It was read, keep it</source>
        <translation>已宣读，记下来</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Who wrote it (is not here)</source>
        <translation>提出人（未到会）</translation>
    </message>
    <message>
        <source>Words as read aloud</source>
        <translation>宣读的内容</translation>
    </message>
    <message>
        <source>Where the paper is kept</source>
        <translation>原件放在哪里</translation>
    </message>
    <message>
        <source>Picture or PDF of the paper…</source>
        <translation>选原件的照片或 PDF…</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>还没有选</translation>
    </message>
    <message>
        <source>Which picture or PDF?</source>
        <translation>选哪张照片或 PDF？</translation>
    </message>
    <message>
        <source>Pictures and PDF ({0})</source>
        <translation>图片和 PDF（{0}）</translation>
    </message>
    <message>
        <source>Write the name</source>
        <translation>请写姓名</translation>
    </message>
    <message>
        <source>Write the words</source>
        <translation>请写内容</translation>
    </message>
    <message>
        <source>Say where it is, or choose a picture of it</source>
        <translation>请写明放在哪里，或选一张照片</translation>
    </message>
</context>
<context>
    <name>OptionLine</name>
    <message>
        <source>Day of the delegation</source>
        <translation>填授权日期</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>cannot decide</source>
        <translation>不能定</translation>
    </message>
</context>
<context>
    <name>OptionResult</name>
    <message>
        <source>chosen</source>
        <translation>选上</translation>
    </message>
    <message>
        <source>as many: another round</source>
        <translation>票数相等，另行投票</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>未选上</translation>
    </message>
    <message>
        <source>{chosen} of {seats} chosen</source>
        <translation>应选 {seats} 个，选上 {chosen} 个</translation>
    </message>
    <message>
        <source>{names}</source>
        <translation>{names}</translation>
    </message>
    <message>
        <source>Nobody reached the share</source>
        <translation>没有一项达到票数</translation>
    </message>
    <message>
        <source>At least {least} marks were needed, {more} {share} of the {base} {kind}</source>
        <translation>至少要 {least} 票：{more}{kind} {base} 人的{share}</translation>
    </message>
    <message>
        <source>The most marks decided, as the meeting had agreed</source>
        <translation>按会前商定，得票多的选上</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>超过</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>达到</translation>
    </message>
    <message>
        <source>present</source>
        <translation>到会</translation>
    </message>
    <message>
        <source>due</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>Chosen in the rounds before: {names}</source>
        <translation>前几轮已选上：{names}</translation>
    </message>
    <message>
        <source>No other round: {reason}</source>
        <translation>不再另行投票：{reason}</translation>
    </message>
    <message>
        <source>At least {least} owners and {area} were needed, {more} {share} of the {base} owners and {base_area} who took part</source>
        <translation>至少要{least}人、{area}，{more}参与表决的{base}人、{base_area}的{share}</translation>
    </message>
    <message>
        <source>who took part</source>
        <translation>参加表决</translation>
    </message>
</context>
<context>
    <name>OptionsCard</name>
    <message>
        <source>Place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>得票</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Every name with its marks</source>
        <translation>各项得票</translation>
    </message>
    <message>
        <source>Leave it at this, no other round…</source>
        <translation>就选这些，不再投票…</translation>
    </message>
    <message>
        <source>Floor area</source>
        <translation>面积</translation>
    </message>
</context>
<context>
    <name>OptionsDialog</name>
    <message>
        <source>Who stands for the seats?</source>
        <translation>候选人有哪些？</translation>
    </message>
    <message>
        <source>What may be chosen?</source>
        <translation>有哪些选项？</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>先不改</translation>
    </message>
    <message>
        <source>One a line, in the order of the paper</source>
        <translation>一行一个，按票上的次序</translation>
    </message>
    <message>
        <source>At most marked</source>
        <translation>每张最多选</translation>
    </message>
    <message>
        <source>Seats in all</source>
        <translation>应选名额</translation>
    </message>
    <message>
        <source>Chosen in all</source>
        <translation>一共选出</translation>
    </message>
    <message>
        <source>Lines to write in</source>
        <translation>另写的行数</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>票纸</translation>
    </message>
    <message>
        <source>The most marks decide, no share is needed (the meeting agreed so before)</source>
        <translation>得票多的选上，不要求过半（会前已商定）</translation>
    </message>
    <message>
        <source>{0} names</source>
        <translation>{0} 项</translation>
    </message>
    <message>
        <source>{0} names for {1}: {2} will not be chosen</source>
        <translation>差额：{0} 选 {1}，差 {2}</translation>
    </message>
    <message>
        <source>{0} names for {1}: as many as are chosen; each still needs its share</source>
        <translation>等额：{0} 选 {1}，每项仍要达到票数</translation>
    </message>
    <message>
        <source>Write the names, one a line</source>
        <translation>写上选项，一行一个</translation>
    </message>
    <message>
        <source>At least 1</source>
        <translation>至少 1</translation>
    </message>
</context>
<context>
    <name>OrderDialog</name>
    <message>
        <source>In which order are the matters dealt with?</source>
        <translation>几项按什么顺序议？</translation>
    </message>
    <message>
        <source>Keep this order</source>
        <translation>按这个顺序</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>保持原来的</translation>
    </message>
    <message>
        <source>Agenda, running sheet, hall and minutes follow. Once a matter is taken up, its place stays.</source>
        <translation>议程、主持词、第二屏幕和会议记录都跟着变。已经开议的一项，位置不再动。</translation>
    </message>
    <message>
        <source>taken up already</source>
        <translation>已开议</translation>
    </message>
</context>
<context>
    <name>OrganisationDialog</name>
    <message>
        <source>Which organisation is to be added?</source>
        <translation>要添加哪个单位？</translation>
    </message>
    <message>
        <source>What is right about {0}?</source>
        <translation>{0}的登记应该是什么？</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Name as on its seal</source>
        <translation>单位全称（与公章一致）</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Write the name</source>
        <translation>请填单位名称</translation>
    </message>
    <message>
        <source>Choose the kind</source>
        <translation>请选择类别</translation>
    </message>
</context>
<context>
    <name>OrganisationTable</name>
    <message>
        <source>Name</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Organisations of the place</source>
        <translation>单位名单</translation>
    </message>
</context>
<context>
    <name>OrganisationsPane</name>
    <message>
        <source>Add an organisation</source>
        <translation>添加单位</translation>
    </message>
    <message>
        <source>Which organisations are there?</source>
        <translation>本地有哪些单位？</translation>
    </message>
    <message>
        <source>Part of the name, the kind or a person</source>
        <translation>输入单位名称、类别或负责人</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Offices, party branch, enterprises, schools, cooperatives and associations belong here. From here they are registered to a consultation without typing them again.</source>
        <translation>政府机关、党支部、企业、学校、合作社、社会组织登记在这里。登记协商主体时从这里选取，不用重复输入。</translation>
    </message>
    <message>
        <source>{0} organisations of {1} kinds</source>
        <translation>{0} 个单位，{1} 个类别</translation>
    </message>
    <message>
        <source>Take {0} out?</source>
        <translation>把“{0}”移出单位名单？</translation>
    </message>
    <message>
        <source>It goes out of the list from today, and stays in every consultation in which it took part.</source>
        <translation>从今天起不再列入单位名单；它参加过的协商，记录都保留。</translation>
    </message>
    <message>
        <source>Stays in the list</source>
        <translation>留在名单里</translation>
    </message>
    <message>
        <source>Choose the list of organisations</source>
        <translation>选择单位名单文件</translation>
    </message>
    <message>
        <source>Spreadsheets ({0})</source>
        <translation>表格 ({0})</translation>
    </message>
    <message>
        <source>Reading row {0} of {1}</source>
        <translation>正在读第 {0} 行，共 {1} 行</translation>
    </message>
    <message>
        <source>Nothing is taken in before you have seen it.</source>
        <translation>您看过之后才会导入。</translation>
    </message>
</context>
<context>
    <name>OrganisationsPreview</name>
    <message>
        <source>Are these the organisations?</source>
        <translation>这些单位对吗？</translation>
    </message>
    <message>
        <source>Take {0} organisations in</source>
        <translation>导入这 {0} 个单位</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不导入</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件中的各行</translation>
    </message>
    <message>
        <source>Put the chosen row right</source>
        <translation>更正所选行</translation>
    </message>
    <message>
        <source>Your file stays as it is.</source>
        <translation>您的文件不会被改动。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>导入后</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>brought up to date</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>The kind of {0} is not understood: choose it, or they count as “{1}”.</source>
        <translation>{0}的类别认不出：请双击更正，否则按“{1}”登记。</translation>
    </message>
    <message>
        <source>{0} stand in the file twice: the first row counts.</source>
        <translation>{0}在文件里重复，以先出现的一行为准。</translation>
    </message>
    <message>
        <source>Rows without a name are left out: {0}.</source>
        <translation>没有单位名称的行不导入：第 {0} 行。</translation>
    </message>
    <message>
        <source>kind unclear</source>
        <translation>类别认不出</translation>
    </message>
</context>
<context>
    <name>OverrideDialog</name>
    <message>
        <source>“{0}” is not met. Go on all the same?</source>
        <translation>“{0}”还不满足，确定先往下办吗？</translation>
    </message>
    <message>
        <source>Note the reason and go on</source>
        <translation>记下理由，先往下办</translation>
    </message>
    <message>
        <source>Go back and mend it</source>
        <translation>回去补上</translation>
    </message>
    <message>
        <source>Why this may go on (required)</source>
        <translation>为什么可以先往下办（必填）</translation>
    </message>
    <message>
        <source>Who decided it (required)</source>
        <translation>谁决定的（必填）</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>These words are printed in the minutes and go to the township with the package. If it is mended later, the date is noted.</source>
        <translation>这段话会印在会议记录里，也随数据包报给乡镇。以后补上了，会记下日期。</translation>
    </message>
    <message>
        <source>Write a reason, one sentence is enough</source>
        <translation>请写理由，一句话就行</translation>
    </message>
    <message>
        <source>Write the name of who decided it</source>
        <translation>请写是谁决定的</translation>
    </message>
</context>
<context>
    <name>OwnerBars</name>
    <message>
        <source>In favour</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>In favour: {0} of {1}</source>
        <translation>同意：{0}，参与表决 {1}</translation>
    </message>
    <message>
        <source>{0} more must take part</source>
        <translation>参与表决的还差{0}</translation>
    </message>
    <message>
        <source>Enough take part, by heads and by area</source>
        <translation>参与表决的人数、面积都够了</translation>
    </message>
</context>
<context>
    <name>OwnerDialog</name>
    <message>
        <source>Which owner is to be added?</source>
        <translation>要登记哪位业主？</translation>
    </message>
    <message>
        <source>What is right about {0}?</source>
        <translation>{0}哪里要改？</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>Joint owners of one part: write all names</source>
        <translation>几个人共有一套的，把姓名都写上</translation>
    </message>
    <message>
        <source>An organisation</source>
        <translation>是单位</translation>
    </message>
    <message>
        <source>Parts and floor areas in m², one a line, as 3-501 98.35</source>
        <translation>房号和面积（平方米），一套一行，如：3-501 98.35</translation>
    </message>
    <message>
        <source>Agent with a written power</source>
        <translation>代理人（有书面委托）</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Write the name</source>
        <translation>请写姓名</translation>
    </message>
</context>
<context>
    <name>OwnerTable</name>
    <message>
        <source>Owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Area, m²</source>
        <translation>面积（平方米）</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Owners and their parts</source>
        <translation>业主和房屋</translation>
    </message>
</context>
<context>
    <name>Owners</name>
    <message>
        <source>{count} m²</source>
        <translation>{count}平方米</translation>
    </message>
    <message>
        <source>{count} owners</source>
        <translation>{count}人</translation>
    </message>
    <message>
        <source> and </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{heads}, {area} take part: two thirds of both, the vote may be taken</source>
        <translation>参加的业主{heads}、{area}，都到三分之二，可以表决</translation>
    </message>
    <message>
        <source>{heads}, {area} take part: two thirds of both held</source>
        <translation>参加的业主{heads}、{area}，都够三分之二</translation>
    </message>
    <message>
        <source>{heads}, {area} take part: {short} short</source>
        <translation>参加的业主{heads}、{area}，还差{short}</translation>
    </message>
    <message>
        <source>In favour {heads} and {area}: both shares reached</source>
        <translation>同意{heads}、{area}，人数和面积都够</translation>
    </message>
    <message>
        <source>In favour {heads} and {area}: {short} short of the share</source>
        <translation>同意{heads}、{area}，还差{short}</translation>
    </message>
    <message>
        <source>{heads} and {area} took part: {short} short</source>
        <translation>参与表决{heads}、{area}，还差{short}</translation>
    </message>
    <message>
        <source>Counted of the {heads} with {area} who took part, of all {due} owners with {due_area}; whoever gave no paper counts among all only.</source>
        <translation>按参与表决的{heads}、{area}算；全体业主{due}人、{due_area}。没交票的只算在全体业主里。</translation>
    </message>
    <message>
        <source>{what}: {have} of {base}, {share} is {least}</source>
        <translation>{what}：{have}／{base}，{share}是{least}</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Floor area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Papers with names, owner by owner</source>
        <translation>记名票，逐户登记</translation>
    </message>
</context>
<context>
    <name>OwnersPane</name>
    <message>
        <source>Add an owner</source>
        <translation>登记业主</translation>
    </message>
    <message>
        <source>Who owns which part?</source>
        <translation>哪套房是谁的？</translation>
    </message>
    <message>
        <source>Name, part or agent</source>
        <translation>姓名、房号或代理人</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Take in a sheet</source>
        <translation>读入表格</translation>
    </message>
    <message>
        <source>Write a sheet</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>The owners of a housing estate belong here, with the floor area on each title: owners&apos; votes count heads and area together. Take in the sheet of the property office, or add them one by one.</source>
        <translation>小区业主登记在这里，面积按产权证上的专有部分面积写：业主表决要人数、面积一起算。可以读入物业或房管部门的表格，也可以一位一位登记。</translation>
    </message>
    <message>
        <source>{0} owners with {1} parts, {2} altogether</source>
        <translation>业主{0}人，房屋{1}套，共{2}</translation>
    </message>
    <message>
        <source>Take {0} out?</source>
        <translation>把{0}移出名册？</translation>
    </message>
    <message>
        <source>{0} and {1} go out of the register; votes that were taken keep them.</source>
        <translation>{0}和{1}移出名册；已经表决过的记录不变。</translation>
    </message>
    <message>
        <source>Stays in the register</source>
        <translation>留在名册</translation>
    </message>
    <message>
        <source>Choose the sheet of owners</source>
        <translation>选择业主表格</translation>
    </message>
    <message>
        <source>Spreadsheets ({0})</source>
        <translation>电子表格（{0}）</translation>
    </message>
    <message>
        <source>Reading row {0} of {1}</source>
        <translation>正在读第{0}行，共{1}行</translation>
    </message>
    <message>
        <source>Nothing is taken in before you have seen it.</source>
        <translation>您看过以后才会读入。</translation>
    </message>
    <message>
        <source>Write the register of owners</source>
        <translation>导出业主名册</translation>
    </message>
    <message>
        <source>Owners.xlsx</source>
        <translation>业主名册.xlsx</translation>
    </message>
    <message>
        <source>{0} owners written</source>
        <translation>导出了{0}位业主</translation>
    </message>
</context>
<context>
    <name>OwnersPreviewDialog</name>
    <message>
        <source>Take {0} owners in</source>
        <translation>读入{0}位业主</translation>
    </message>
    <message>
        <source>Are these the owners?</source>
        <translation>这些业主对吗？</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不读</translation>
    </message>
    <message>
        <source>{0} owners with {1} parts, {2} altogether: compare it with the property office&apos;s sum</source>
        <translation>业主{0}人，房屋{1}套，共{2}，请与房管部门的合计核对</translation>
    </message>
    <message>
        <source>Rows of the sheet</source>
        <translation>表格里的行</translation>
    </message>
    <message>
        <source>Your file stays as it is.</source>
        <translation>您的文件不会改动。</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>房号</translation>
    </message>
    <message>
        <source>Area, m²</source>
        <translation>面积（平方米）</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>怎么处理</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新登记</translation>
    </message>
    <message>
        <source>brought up to date</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>{0} more rows are left out.</source>
        <translation>另有{0}行没有读入。</translation>
    </message>
    <message>
        <source>Rows named {0} stay separate owners: the sheet does not say that they are one. Give them the same telephone or owner&apos;s number, if they are.</source>
        <translation>叫{0}的几行各算一位业主，因为表里看不出是不是同一个人。是同一人的，请填同样的电话或者业主编号。</translation>
    </message>
    <message>
        <source>{0}: their owners stand in several rows and are one head together.</source>
        <translation>{0}有几个共有人，合起来算一位业主。</translation>
    </message>
    <message>
        <source>{0} own nothing any more and go out of the register.</source>
        <translation>{0}名下没有房屋了，将移出名册。</translation>
    </message>
    <message>
        <source>Row {0} is left out: no owner stands there.</source>
        <translation>第{0}行没有读入：没写业主。</translation>
    </message>
    <message>
        <source>Row {0} is left out: which part {1} owns does not stand there.</source>
        <translation>第{0}行没有读入：没写{1}的房号。</translation>
    </message>
    <message>
        <source>Row {0} is left out: “{1}” is no area with two decimals at most.</source>
        <translation>第{0}行没有读入：“{1}”不是面积（最多两位小数）。</translation>
    </message>
    <message>
        <source>Row {0} is left out: {1} stands there already with another area.</source>
        <translation>第{0}行没有读入：{1}前面已有，面积不一样。</translation>
    </message>
</context>
<context>
    <name>PackDialog</name>
    <message>
        <source>Take “{0}”?</source>
        <translation>装入“{0}”吗？</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>装入</translation>
    </message>
    <message>
        <source>Do not take it</source>
        <translation>不装入</translation>
    </message>
    <message>
        <source>Signed by {0}, whose key is known</source>
        <translation>{0}签发，密钥已核对过</translation>
    </message>
    <message>
        <source>Signed by {0}, whose key was never compared here</source>
        <translation>{0}签发，密钥还没有核对过</translation>
    </message>
    <message>
        <source>Read this to the township over the telephone before you take it:</source>
        <translation>装入前请打电话给乡镇，逐字核对：</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Text from</source>
        <translation>文本起始日</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规定</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>装入后</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>改了什么</translation>
    </message>
    <message>
        <source>Also whole files: {0}</source>
        <translation>还有整份文件：{0}</translation>
    </message>
    <message>
        <source>the place itself</source>
        <translation>这个地方本身</translation>
    </message>
    <message>
        <source>national text</source>
        <translation>全国文本</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Form for a proposed topic</source>
        <translation>议题征集表</translation>
    </message>
    <message>
        <source>Review of the topic</source>
        <translation>议题审核表</translation>
    </message>
    <message>
        <source>Consultation plan</source>
        <translation>协商方案</translation>
    </message>
    <message>
        <source>Register of parties</source>
        <translation>协商主体登记表</translation>
    </message>
    <message>
        <source>Notice of meeting</source>
        <translation>会议通知</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Sign-in sheet</source>
        <translation>签到表</translation>
    </message>
    <message>
        <source>Chair&apos;s running sheet</source>
        <translation>主持词</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>会议记录</translation>
    </message>
    <message>
        <source>Official summary</source>
        <translation>会议纪要</translation>
    </message>
    <message>
        <source>Ballot paper</source>
        <translation>表决票</translation>
    </message>
    <message>
        <source>Report of the vote</source>
        <translation>表决结果报告单</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>决议</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Proof of publication</source>
        <translation>公示证明</translation>
    </message>
    <message>
        <source>Implementation report</source>
        <translation>落实情况反馈表</translation>
    </message>
    <message>
        <source>Satisfaction sheet</source>
        <translation>满意度测评表</translation>
    </message>
    <message>
        <source>Result announcement</source>
        <translation>结果公告</translation>
    </message>
    <message>
        <source>Archive catalogue</source>
        <translation>归档目录</translation>
    </message>
    <message>
        <source>{0} copies</source>
        <translation>{0} 份</translation>
    </message>
    <message>
        <source>Register of the four meetings</source>
        <translation>四议两公开登记表</translation>
    </message>
    <message>
        <source>Final text</source>
        <translation>定稿文本</translation>
    </message>
    <message>
        <source>Receipts of the notice</source>
        <translation>通知签收表</translation>
    </message>
    <message>
        <source>Letter of proxy</source>
        <translation>委托书</translation>
    </message>
    <message>
        <source>Declaration of avoidance</source>
        <translation>回避声明</translation>
    </message>
    <message>
        <source>Legal opinion</source>
        <translation>法律审核意见</translation>
    </message>
    <message>
        <source>Experts&apos; opinions</source>
        <translation>专家意见</translation>
    </message>
    <message>
        <source>Record of the hearing</source>
        <translation>听证记录</translation>
    </message>
    <message>
        <source>What became of opinions</source>
        <translation>意见采纳情况表</translation>
    </message>
    <message>
        <source>Filing with the township</source>
        <translation>报备表</translation>
    </message>
    <message>
        <source>Catalogue of pictures</source>
        <translation>影像目录</translation>
    </message>
    <message>
        <source>Cover for the ballots</source>
        <translation>表决票封套</translation>
    </message>
    <message>
        <source>Announcement, large type</source>
        <translation>公告（大字版）</translation>
    </message>
    <message>
        <source>Announcement, A3 poster</source>
        <translation>公告（A3张贴）</translation>
    </message>
    <message>
        <source>Publication, large type</source>
        <translation>公示（大字版）</translation>
    </message>
    <message>
        <source>Publication, A3 poster</source>
        <translation>公示（A3张贴）</translation>
    </message>
    <message>
        <source>Result announcement, A3 poster</source>
        <translation>结果公告（A3张贴）</translation>
    </message>
    <message>
        <source>Poster of the vote, with bars</source>
        <translation>表决结果张贴（条形图）</translation>
    </message>
    <message>
        <source>Cover of the dossier</source>
        <translation>卷宗封面</translation>
    </message>
    <message>
        <source>Contents of the dossier</source>
        <translation>卷内文件目录</translation>
    </message>
    <message>
        <source>Owners&apos; papers</source>
        <translation>业主表决票</translation>
    </message>
    <message>
        <source>Letter of handing over</source>
        <translation>移交函</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>{0} 会议</translation>
    </message>
    <message>
        <source>Letter of invitation</source>
        <translation>商请参加的函</translation>
    </message>
    <message>
        <source>Report to the township</source>
        <translation>协商情况报告</translation>
    </message>
    <message>
        <source>Slips to sign for the notice</source>
        <translation>签收回执（裁条）</translation>
    </message>
    <message>
        <source>Slips for the door</source>
        <translation>参会证（签到条）</translation>
    </message>
    <message>
        <source>Record of the roll call</source>
        <translation>点名表决记录</translation>
    </message>
    <message>
        <source>Tally sheet</source>
        <translation>唱票记录单</translation>
    </message>
    <message>
        <source>Register of ballots handed out</source>
        <translation>发票登记表</translation>
    </message>
    <message>
        <source>Register of the mobile box</source>
        <translation>流动票箱登记表</translation>
    </message>
    <message>
        <source>one for all, with matter {0}</source>
        <translation>全会一份，归第{0}项</translation>
    </message>
    <message>
        <source>Counters&apos; slips</source>
        <translation>举手计票单</translation>
    </message>
    <message>
        <source>Agreed opinion</source>
        <translation>协商意见</translation>
    </message>
</context>
<context>
    <name>PaperLine</name>
    <message>
        <source>Copies of {0}</source>
        <translation>{0}的份数</translation>
    </message>
    <message>
        <source> copies</source>
        <translation> 份</translation>
    </message>
    <message>
        <source>{0}, {1} pages, 100 %</source>
        <translation>{0}，{1} 页，100 %</translation>
    </message>
    <message>
        <source>This printer has no {0}</source>
        <translation>这台打印机没有 {0} 纸</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Real size</source>
        <translation>原大</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save the paper and print it elsewhere.</source>
        <translation>这台电脑没有安装打印机。请把文书保存后拿到别处打印。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>存为文件</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Save as Word</source>
        <translation>存为 Word</translation>
    </message>
    <message>
        <source>Opens in WPS and Word with the same words</source>
        <translation>用 WPS、Word 打开，文字一样</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>第 {0} 页，共 {1} 页</translation>
    </message>
    <message>
        <source>Print 1 copy</source>
        <translation>打印 1 份</translation>
    </message>
    <message>
        <source>Print {0} copies</source>
        <translation>打印 {0} 份</translation>
    </message>
    <message>
        <source>{0} sheets of paper</source>
        <translation>共 {0} 张纸</translation>
    </message>
    <message>
        <source>Being sent to the printer…</source>
        <translation>正在送往打印机……</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>已送往打印机</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>保存文书</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>已保存：{0}</translation>
    </message>
    <message>
        <source>to print it elsewhere</source>
        <translation>拿到别处打印</translation>
    </message>
    <message>
        <source>On both sides</source>
        <translation>双面印</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>as it would print now</source>
        <translation>现在印出来的样子</translation>
    </message>
    <message>
        <source>This printer has no {0}</source>
        <translation>这台打印机没有 {0} 纸</translation>
    </message>
    <message>
        <source>{0}, at 100 %: nothing is shrunk</source>
        <translation>{0} 纸，按 100 % 印，不缩小</translation>
    </message>
</context>
<context>
    <name>PaperRow</name>
    <message>
        <source>Preview</source>
        <translation>看样张</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>born {year}</source>
        <translation>{year}年生</translation>
    </message>
    <message>
        <source>household of {head}</source>
        <translation>户主{head}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>PeopleSearch</name>
    <message>
        <source>is there already</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Name, initials, household number</source>
        <translation>姓名、首字母、户号</translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>在不在</translation>
    </message>
    <message>
        <source>at home</source>
        <translation>在村</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>People of the roster</source>
        <translation>名册里的人</translation>
    </message>
    <message>
        <source>born {0}</source>
        <translation>{0}年生</translation>
    </message>
    <message>
        <source>household of {0}</source>
        <translation>户主{0}</translation>
    </message>
    <message>
        <source>Hh.</source>
        <translation>户号</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Who is to be added?</source>
        <translation>要添加谁？</translation>
    </message>
    <message>
        <source>What is right about {0}?</source>
        <translation>{0}的登记应该是什么？</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Household number</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>Relation to the head</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>away for work, cannot walk …</source>
        <translation>外出务工、行动不便等</translation>
    </message>
    <message>
        <source>registered here</source>
        <translation>户籍在本村</translation>
    </message>
    <message>
        <source>party member</source>
        <translation>党员</translation>
    </message>
    <message>
        <source>representative</source>
        <translation>村民代表</translation>
    </message>
    <message>
        <source>Write the name</source>
        <translation>请填姓名</translation>
    </message>
    <message>
        <source>Write it like 1968-05-01</source>
        <translation>请写成 1968-05-01 的样子</translation>
    </message>
    <message>
        <source>It has {0} places instead of 18. Press “Keep” again if it is meant so.</source>
        <translation>有 {0} 位，应为 18 位。确实如此就再按一次“保存”。</translation>
    </message>
    <message>
        <source>The check digit is wrong. Press “Keep” again if it is meant so.</source>
        <translation>校验码不对。确实如此就再按一次“保存”。</translation>
    </message>
    <message>
        <source>ID number (stays on this computer)</source>
        <translation>身份证号（只存本机）</translation>
    </message>
</context>
<context>
    <name>PhrasesDialog</name>
    <message>
        <source>Which phrases shall be offered?</source>
        <translation>常用句怎么改？</translation>
    </message>
    <message>
        <source>Keep the phrases</source>
        <translation>保存常用句</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用在</translation>
    </message>
    <message>
        <source>Phrases, one a line</source>
        <translation>常用句，一行一句</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>What does the picture show?</source>
        <translation>照片是什么内容？</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不填</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>拍摄日期</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>拍摄人</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>Where does it hang?</source>
        <translation>贴在哪里？</translation>
    </message>
    <message>
        <source>Note the place</source>
        <translation>记下这处</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不记</translation>
    </message>
    <message>
        <source>Another place</source>
        <translation>别的地方</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>公开栏</translation>
    </message>
    <message>
        <source>e.g. group of the village app</source>
        <translation>例如：村民微信群</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Posted by</source>
        <translation>张贴人</translation>
    </message>
    <message>
        <source>Write where it hangs</source>
        <translation>请填贴在哪里</translation>
    </message>
    <message>
        <source>Where does this page belong?</source>
        <translation>这一页放到哪里？</translation>
    </message>
    <message>
        <source>File it there</source>
        <translation>放到这里</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>A page that was filed there before gives way to this one.</source>
        <translation>那里原来的一页会换成这一页。</translation>
    </message>
    <message>
        <source>{0} (version {1}) · {2}</source>
        <translation>{0}（第 {1} 版）· {2}</translation>
    </message>
    <message>
        <source>page {0}, still missing</source>
        <translation>第 {0} 页（还缺）</translation>
    </message>
    <message>
        <source>page {0}</source>
        <translation>第 {0} 页</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>everyday matters</source>
        <translation>日常公共事务</translation>
    </message>
    <message>
        <source>for the assembly to decide</source>
        <translation>村（居）民会议的大事</translation>
    </message>
    <message>
        <source>village rules</source>
        <translation>村规民约、居民公约</translation>
    </message>
    <message>
        <source>collective property</source>
        <translation>集体财产</translation>
    </message>
    <message>
        <source>contracted land</source>
        <translation>承包地</translation>
    </message>
    <message>
        <source>homesteads</source>
        <translation>宅基地</translation>
    </message>
    <message>
        <source>land compensation</source>
        <translation>土地补偿费</translation>
    </message>
    <message>
        <source>owners of an estate</source>
        <translation>小区业主的事</translation>
    </message>
    <message>
        <source>only for the assembly</source>
        <translation>只能由村（居）民会议定的</translation>
    </message>
    <message>
        <source>whole village</source>
        <translation>全村</translation>
    </message>
    <message>
        <source>some groups</source>
        <translation>本村几个组</translation>
    </message>
    <message>
        <source>several villages</source>
        <translation>几个村</translation>
    </message>
    <message>
        <source>one building or yard</source>
        <translation>一栋楼、一个院</translation>
    </message>
    <message>
        <source>please choose</source>
        <translation>请选</translation>
    </message>
    <message>
        <source>no money</source>
        <translation>不要钱</translation>
    </message>
    <message>
        <source>village money</source>
        <translation>村委会的钱</translation>
    </message>
    <message>
        <source>collective money</source>
        <translation>集体收益</translation>
    </message>
    <message>
        <source>raised from villagers</source>
        <translation>村民筹资筹劳</translation>
    </message>
    <message>
        <source>maintenance funds</source>
        <translation>维修资金</translation>
    </message>
    <message>
        <source>government money</source>
        <translation>上级拨款</translation>
    </message>
    <message>
        <source>gifts</source>
        <translation>捐助</translation>
    </message>
    <message>
        <source>other money</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Who meets</source>
        <translation>谁开会</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提前几天</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>公示几天</translation>
    </message>
    <message>
        <source>{0} meetings: {1}</source>
        <translation>{0} 个会：{1}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{0:,} adults, or {1:,} households</source>
        <translation>18 周岁以上 {0:,} 人，或 {1:,} 户派代表</translation>
    </message>
    <message>
        <source>{0}: those registered in step 3</source>
        <translation>{0}：第 3 步登记的人</translation>
    </message>
    <message>
        <source>{0} representatives, {1} members in all</source>
        <translation>代表 {0} 人，连村（居）委会共 {1} 人</translation>
    </message>
    <message>
        <source>{0} members</source>
        <translation>{0} 人</translation>
    </message>
    <message>
        <source>the law names no number</source>
        <translation>法律没有规定人数</translation>
    </message>
    <message>
        <source>; or </source>
        <translation>；或</translation>
    </message>
    <message>
        <source>{0} (advice)</source>
        <translation>{0}（参考）</translation>
    </message>
    <message>
        <source>more than {0}</source>
        <translation>超过{0}</translation>
    </message>
    <message>
        <source>at least {0}</source>
        <translation>{0}以上</translation>
    </message>
    <message>
        <source>{0} of those {1}</source>
        <translation>{1}的{0}</translation>
    </message>
    <message>
        <source>{0}: with {1} present, {2} votes</source>
        <translation>{0}，{1} 人到会要 {2} 票</translation>
    </message>
    <message>
        <source>{0} of the {1}</source>
        <translation>{1}{0}</translation>
    </message>
    <message>
        <source>the law names no days; tell them in good time</source>
        <translation>法律没有规定天数，及早通知</translation>
    </message>
    <message>
        <source>{0} days; earliest {1}</source>
        <translation>提前 {0} 日，最早 {1}开</translation>
    </message>
    <message>
        <source>must be made public; no days named</source>
        <translation>要公布，没有规定天数</translation>
    </message>
    <message>
        <source>at least {0} days</source>
        <translation>至少 {0} 日</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>free to choose; planned: {0}</source>
        <translation>没有规定，打算{0}</translation>
    </message>
    <message>
        <source>free to choose</source>
        <translation>没有规定，自己定</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}，至少 {1}</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>几人能开</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>几票算过</translation>
    </message>
    <message>
        <source>Voting</source>
        <translation>怎么投票</translation>
    </message>
    <message>
        <source>{0}: of {1} in all, {2} votes</source>
        <translation>{0}，{1} 人要 {2} 票</translation>
    </message>
    <message>
        <source>{0} owners</source>
        <translation>业主 {0} 人</translation>
    </message>
    <message>
        <source>{0}: nobody is entered in the roster yet</source>
        <translation>{0}：名册里还没有登记人</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Keep the plan</source>
        <translation>保存方案</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不填</translation>
    </message>
    <message>
        <source>What is to be decided</source>
        <translation>要定的事</translation>
    </message>
    <message>
        <source>Why it comes up</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Options to choose from</source>
        <translation>备选方案</translation>
    </message>
    <message>
        <source>One a line; write “none” if there is only one way</source>
        <translation>一行一个；没有就写没有</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>哪一天</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>几点</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>在哪里</translation>
    </message>
    <message>
        <source>Minutes for each speaker</source>
        <translation>每人发言几分钟</translation>
    </message>
    <message>
        <source>Who organises it</source>
        <translation>组织者</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>hearing</source>
        <translation>听证会</translation>
    </message>
    <message>
        <source>talk in the courtyard</source>
        <translation>院坝恳谈</translation>
    </message>
    <message>
        <source>council of residents</source>
        <translation>议事会</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Way of voting</source>
        <translation>怎么投票</translation>
    </message>
    <message>
        <source>How it is made public</source>
        <translation>怎么公开</translation>
    </message>
    <message>
        <source>Which boards</source>
        <translation>贴在哪些公示栏</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Experts and officials invited</source>
        <translation>请哪些专家、干部列席</translation>
    </message>
    <message>
        <source>Who chairs it</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Who takes the minutes</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Everybody needs at least one minute</source>
        <translation>每人至少 1 分钟</translation>
    </message>
</context>
<context>
    <name>PlanField</name>
    <message>
        <source>background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>question</source>
        <translation>要定的事</translation>
    </message>
    <message>
        <source>options to choose from</source>
        <translation>备选方案</translation>
    </message>
    <message>
        <source>organiser</source>
        <translation>组织者</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>recorder</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>date and time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>way of voting</source>
        <translation>表决方式</translation>
    </message>
    <message>
        <source>how it is made public</source>
        <translation>怎么公开</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>kind of matter</source>
        <translation>哪一类事</translation>
    </message>
    <message>
        <source>money</source>
        <translation>要不要钱</translation>
    </message>
    <message>
        <source>title</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>A second case</source>
        <translation>另立一件</translation>
    </message>
    <message>
        <source>Without this money</source>
        <translation>不动这笔钱</translation>
    </message>
    <message>
        <source>Think again</source>
        <translation>改回待定</translation>
    </message>
    <message>
        <source>Choose what it is about; the lawful procedure then stands here.</source>
        <translation>先选明是什么事，合法的程序就列在这里。</translation>
    </message>
    <message>
        <source>Fill in the plan</source>
        <translation>填方案</translation>
    </message>
    <message>
        <source>Each meeting</source>
        <translation>各次会议</translation>
    </message>
    <message>
        <source>What kind of matter</source>
        <translation>哪一类事</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>具体是</translation>
    </message>
    <message>
        <source>How far it reaches</source>
        <translation>管到哪里</translation>
    </message>
    <message>
        <source>Does it cost money</source>
        <translation>要不要钱</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>多少钱</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>By which procedure?</source>
        <translation>按哪个程序办？</translation>
    </message>
    <message>
        <source>Suggested, yours to decide; what was filled in stays when it changes</source>
        <translation>软件先选，您来定；换了程序，前面填的不会丢</translation>
    </message>
    <message>
        <source>please choose</source>
        <translation>请选</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Second case: {0}</source>
        <translation>已另立一件：{0}</translation>
    </message>
    <message>
        <source>This money is left out</source>
        <translation>不动这笔钱</translation>
    </message>
    <message>
        <source>Part of it is not for this meeting to decide</source>
        <translation>有一部分不归这个会定</translation>
    </message>
    <message>
        <source>The money {0} is for the {1} ({2})</source>
        <translation>{0} 元要由{1}定（{2}）</translation>
    </message>
    <message>
        <source>chair {0}</source>
        <translation>主持人 {0}</translation>
    </message>
    <message>
        <source>{0} minutes for each speaker</source>
        <translation>每人 {0} 分钟</translation>
    </message>
    <message>
        <source>Everything in the plan is filled in</source>
        <translation>方案都填好了</translation>
    </message>
    <message>
        <source>{0} still to fill in: {1}</source>
        <translation>方案还要填 {0} 项：{1}</translation>
    </message>
    <message>
        <source>Which groups does it concern?</source>
        <translation>管到哪几个组？</translation>
    </message>
    <message>
        <source>Take it although it cannot decide?</source>
        <translation>它不能定，还要用它吗？</translation>
    </message>
    <message>
        <source>Why this procedure</source>
        <translation>为什么用这个程序</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>就用它</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>回去另选</translation>
    </message>
    <message>
        <source>When did the assembly delegate it?</source>
        <translation>村（居）民会议哪天授权的？</translation>
    </message>
    <message>
        <source>{0}: use of the money</source>
        <translation>{0}：动用这笔钱</translation>
    </message>
    <message>
        <source>A second case for the money?</source>
        <translation>这笔钱另立一件吗？</translation>
    </message>
    <message>
        <source>What is the plan?</source>
        <translation>方案怎么定？</translation>
    </message>
    <message>
        <source>When does each of them meet?</source>
        <translation>各次会议什么时候开？</translation>
    </message>
</context>
<context>
    <name>PlanWay</name>
    <message>
        <source>{0}: one voice a household</source>
        <translation>{0}（每户派一名代表）</translation>
    </message>
    <message>
        <source>{0}: for the households they stand for</source>
        <translation>{0}（一户一票，按代表的户数算）</translation>
    </message>
</context>
<context>
    <name>PostingRow</name>
    <message>
        <source>taken down</source>
        <translation>已撤下</translation>
    </message>
    <message>
        <source>{0} pictures</source>
        <translation>{0} 张</translation>
    </message>
    <message>
        <source>near</source>
        <translation>近景</translation>
    </message>
    <message>
        <source>far</source>
        <translation>远景</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>near missing</source>
        <translation>缺近景</translation>
    </message>
    <message>
        <source>far missing</source>
        <translation>缺远景</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>What happened at {0}?</source>
        <translation>{0}的张贴有什么变动？</translation>
    </message>
    <message>
        <source>Nothing, go back</source>
        <translation>没有变动，返回</translation>
    </message>
    <message>
        <source>It was taken down today</source>
        <translation>今天撤下了</translation>
    </message>
    <message>
        <source>Entered by mistake, take the place out</source>
        <translation>登记错了，移出这一处</translation>
    </message>
</context>
<context>
    <name>PrintDesk</name>
    <message>
        <source>Laying out the papers …</source>
        <translation>正在排版文书……</translation>
    </message>
    <message>
        <source>Sent {0} papers to the printer</source>
        <translation>已送去打印 {0} 样</translation>
    </message>
    <message>
        <source>Saved {0} papers as PDF and Word in {1}</source>
        <translation>{0} 样文书已存为 PDF 和 Word，在 {1}</translation>
    </message>
    <message>
        <source>Papers: {0} of {1} …</source>
        <translation>文书：第 {0} 样，共 {1} 样……</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Which papers are printed?</source>
        <translation>印哪几样？</translation>
    </message>
    <message>
        <source>Print nothing</source>
        <translation>不印</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Official papers on both sides</source>
        <translation>公文双面印</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save the papers and print them elsewhere.</source>
        <translation>这台电脑没有安装打印机。请把文书保存后拿到别处打印。</translation>
    </message>
    <message>
        <source>Save them as PDF and Word</source>
        <translation>存为 PDF 和 Word</translation>
    </message>
    <message>
        <source>Print {0} papers, {1} sheets</source>
        <translation>打印 {0} 样，用纸 {1} 张</translation>
    </message>
    <message>
        <source>{0} papers would lose something at the edge</source>
        <translation>有 {0} 样文书边上会印不全</translation>
    </message>
    <message>
        <source>Where shall the papers go?</source>
        <translation>文书存到哪里？</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>At the left this printer leaves {0} mm empty; the paper begins at {1} mm and loses {2} mm there.</source>
        <translation>这台打印机左边有 {0} mm 印不到，文书左边从 {1} mm 起，会少印 {2} mm。</translation>
    </message>
    <message>
        <source>At the top this printer leaves {0} mm empty; the paper begins at {1} mm and loses {2} mm there.</source>
        <translation>这台打印机上边有 {0} mm 印不到，文书上边从 {1} mm 起，会少印 {2} mm。</translation>
    </message>
    <message>
        <source>At the right this printer leaves {0} mm empty; the paper ends at {1} mm and loses {2} mm there.</source>
        <translation>这台打印机右边有 {0} mm 印不到，文书右边只空 {1} mm，会少印 {2} mm。</translation>
    </message>
    <message>
        <source>At the bottom this printer leaves {0} mm empty; the paper ends at {1} mm and loses {2} mm there.</source>
        <translation>这台打印机下边有 {0} mm 印不到，文书下边只空 {1} mm，会少印 {2} mm。</translation>
    </message>
</context>
<context>
    <name>PrivatePart</name>
    <message>
        <source>Show something all the same …</source>
        <translation>仍要公开显示…</translation>
    </message>
    <message>
        <source>Hidden in public</source>
        <translation>公开时遮盖</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Stop</source>
        <translation>停下</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>刚开始</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停下</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>How far is “{0}”?</source>
        <translation>“{0}”办到哪里了？</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>记下来</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不记</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>办了什么</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Paid, 0 if nothing</source>
        <translation>付了多少，没有填 0</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>谁说的</translation>
    </message>
    <message>
        <source>Write what was done</source>
        <translation>请写办了什么</translation>
    </message>
</context>
<context>
    <name>ProofCard</name>
    <message>
        <source>Pack</source>
        <translation>打包</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Read back and compare</source>
        <translation>读回来核对</translation>
    </message>
    <message>
        <source>Do not pull it out now</source>
        <translation>现在不要拔</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停下</translation>
    </message>
    <message>
        <source>{0}, {1} of {2}</source>
        <translation>{0}，第 {1} 个，共 {2} 个</translation>
    </message>
    <message>
        <source>{0} files</source>
        <translation>{0} 个文件</translation>
    </message>
    <message>
        <source>Write to USB</source>
        <translation>写到 U 盘</translation>
    </message>
    <message>
        <source>no ID, no phones</source>
        <translation>不含身份证号、电话</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>写数据包</translation>
    </message>
    <message>
        <source>Safe to pull</source>
        <translation>可以拔 U 盘</translation>
    </message>
</context>
<context>
    <name>ProposalPage</name>
    <message>
        <source>See the concern</source>
        <translation>看诉求</translation>
    </message>
    <message>
        <source>Title and question</source>
        <translation>名称和要定的事</translation>
    </message>
    <message>
        <source>Joint proposal</source>
        <translation>联名提议</translation>
    </message>
    <message>
        <source>add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Name or initials, Enter adds</source>
        <translation>姓名或首字母，按 Enter 添加</translation>
    </message>
    <message>
        <source>Not on the roster</source>
        <translation>添加名册外的人</translation>
    </message>
    <message>
        <source>Who looked at it</source>
        <translation>谁审过</translation>
    </message>
    <message>
        <source>in this order</source>
        <translation>按这个次序</translation>
    </message>
    <message>
        <source>Who signed</source>
        <translation>联名人</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签名日期</translation>
    </message>
    <message>
        <source>Does it count</source>
        <translation>算不算</translation>
    </message>
    <message>
        <source>Those who propose it together</source>
        <translation>联名的人</translation>
    </message>
    <message>
        <source>speaks for {0} households</source>
        <translation>代表 {0} 户</translation>
    </message>
    <message>
        <source>representative</source>
        <translation>代表</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>free name</source>
        <translation>自己写的名字</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Make it a topic</source>
        <translation>立为议题</translation>
    </message>
    <message>
        <source>Send it back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Refer it</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>Leave it open again</source>
        <translation>改回待定</translation>
    </message>
    <message>
        <source>Sent back: with a reason that the proposer is told</source>
        <translation>退回要写理由，并答复提出人</translation>
    </message>
    <message>
        <source>Shall it be consulted on?</source>
        <translation>这件事要不要拿来商量？</translation>
    </message>
    <message>
        <source>{0} signed</source>
        <translation>联名的 {0} 人</translation>
    </message>
    <message>
        <source>{0} count</source>
        <translation>{0} 人计入</translation>
    </message>
    <message>
        <source>Proposed by {0}</source>
        <translation>{0}提出</translation>
    </message>
    <message>
        <source>From {0}: {1}</source>
        <translation>从{0}来：{1}</translation>
    </message>
    <message>
        <source>{0}, {1} {2}</source>
        <translation>{0} {1}{2}</translation>
    </message>
    <message>
        <source>{0} joined to it</source>
        <translation>另有 {0} 条并入</translation>
    </message>
    <message>
        <source>not written yet</source>
        <translation>还没写</translation>
    </message>
    <message>
        <source>To be decided: {0}</source>
        <translation>要定的事：{0}</translation>
    </message>
    <message>
        <source>The committee may take it up by itself</source>
        <translation>没有联名要求，村（居）委会可以自己提</translation>
    </message>
    <message>
        <source>{0} = {1}</source>
        <translation>{0} = {1} 人</translation>
    </message>
    <message>
        <source>Nobody signed; the committee may take it up by itself</source>
        <translation>没有人联名，村（居）委会可以自己提</translation>
    </message>
    <message>
        <source>{0} {1} signed, {2} short of {3}</source>
        <translation>联名{1} {0} 人，还差 {2} 人够{3}</translation>
    </message>
    <message>
        <source>Made a topic</source>
        <translation>已立为议题</translation>
    </message>
    <message>
        <source>Sent back: {0}</source>
        <translation>已退回：{0}</translation>
    </message>
    <message>
        <source>Referred to {1}</source>
        <translation>已转交{1}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}，{1}</translation>
    </message>
    <message>
        <source>Why does it go back?</source>
        <translation>为什么退回？</translation>
    </message>
    <message>
        <source>The proposer is told this reason.</source>
        <translation>要照这个理由答复提出人。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不办</translation>
    </message>
    <message>
        <source>Where does this proposal go?</source>
        <translation>这件提议转交给谁？</translation>
    </message>
    <message>
        <source>How was {0} told?</source>
        <translation>怎么答复{0}的？</translation>
    </message>
    <message>
        <source>What is proposed?</source>
        <translation>提的是什么？</translation>
    </message>
    <message>
        <source>Who signed, without being on the roster?</source>
        <translation>名册上没有的，是谁联名？</translation>
    </message>
    <message>
        <source>The name stays in the list, but the signature does not count.</source>
        <translation>名字留在单子上，但不计入人数。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Add the name</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>When did {0} sign?</source>
        <translation>{0}哪天签的名？</translation>
    </message>
    <message>
        <source>{0} {1} signed, {2} reached: it must meet</source>
        <translation>联名{1} {0} 人，够{2}，应当开会商量</translation>
    </message>
</context>
<context>
    <name>ProposalWordsDialog</name>
    <message>
        <source>Keep the words</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不改</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What is to be decided, as a question</source>
        <translation>要定的事，写成一句问话</translation>
    </message>
    <message>
        <source>e.g. Shall the road of group 3 be paved, and who pays?</source>
        <translation>如：三组村道要不要硬化，钱从哪里出？</translation>
    </message>
    <message>
        <source>Why it comes up</source>
        <translation>为什么提</translation>
    </message>
    <message>
        <source>Give it a title</source>
        <translation>请填名称</translation>
    </message>
    <message>
        <source>Write the question</source>
        <translation>请写要定的事</translation>
    </message>
</context>
<context>
    <name>Proposer</name>
    <message>
        <source>not on the roster</source>
        <translation>不在名册，不计</translation>
    </message>
    <message>
        <source>has left the village</source>
        <translation>已迁出，不计</translation>
    </message>
    <message>
        <source>no representative</source>
        <translation>不是代表，不计</translation>
    </message>
    <message>
        <source>not registered here</source>
        <translation>非本村户籍，不计</translation>
    </message>
    <message>
        <source>not 18 yet</source>
        <translation>不满 18 岁，不计</translation>
    </message>
    <message>
        <source>birth date missing</source>
        <translation>缺出生日期，不计</translation>
    </message>
    <message>
        <source>household signed already</source>
        <translation>本户已有人签，不计</translation>
    </message>
</context>
<context>
    <name>ProxyDialog</name>
    <message>
        <source>Who stands for {0}?</source>
        <translation>谁替{0}到会？</translation>
    </message>
    <message>
        <source>Note the proxy</source>
        <translation>记下委托</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>先不记</translation>
    </message>
    <message>
        <source>Who came with the power</source>
        <translation>拿委托书来的人</translation>
    </message>
    <message>
        <source>The written power lies here</source>
        <translation>书面委托书已交</translation>
    </message>
    <message>
        <source>One person may stand for {0} at most. {1}</source>
        <translation>一人最多替 {0} 人到会。{1}</translation>
    </message>
    <message>
        <source>Write the name of who came</source>
        <translation>请写来的人的姓名</translation>
    </message>
    <message>
        <source>The text names no limit. {0}</source>
        <translation>条文没有限定人数。{0}</translation>
    </message>
    <message>
        <source>Note who came</source>
        <translation>记下来的人</translation>
    </message>
    <message>
        <source>Somebody else, with a written power</source>
        <translation>别人，有书面委托书</translation>
    </message>
    <message>
        <source>Of this household</source>
        <translation>本户的人</translation>
    </message>
    <message>
        <source>Any adult of the household may come for it; it counts once.</source>
        <translation>本户哪个成年人来都行，一户只算一次。</translation>
    </message>
    <message>
        <source>Until now it was {0}, who leaves. The household stays counted.</source>
        <translation>到现在为止是{0}，换人后{0}算离会，这一户照样算在场。</translation>
    </message>
</context>
<context>
    <name>PublicationBoard</name>
    <message>
        <source>Write the text</source>
        <translation>写公示内容</translation>
    </message>
    <message>
        <source>It hangs from today</source>
        <translation>今天已贴出</translation>
    </message>
    <message>
        <source>Came down early</source>
        <translation>提前撤下了</translation>
    </message>
    <message>
        <source>See the paper</source>
        <translation>看样张</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>贴在哪里</translation>
    </message>
    <message>
        <source>Add a place</source>
        <translation>加一处</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>Note an objection</source>
        <translation>登记异议</translation>
    </message>
    <message>
        <source>What hangs</source>
        <translation>贴出去的内容</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>还没有写</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>修改内容</translation>
    </message>
    <message>
        <source>Not posted yet, {0} days are needed</source>
        <translation>还没贴出，要贴满 {0} 天</translation>
    </message>
    <message>
        <source>Came down on {0}, it must hang anew</source>
        <translation>{0} 撤下了，要重新贴</translation>
    </message>
    <message>
        <source>Over since {0}</source>
        <translation>{0} 已满期</translation>
    </message>
    <message>
        <source>Day {0} today, {1} left</source>
        <translation>今天第 {0} 天，还剩 {1} 天</translation>
    </message>
    <message>
        <source>Read it through, then keep it. ID numbers and phones are hidden.</source>
        <translation>请看一遍再保存。身份证号、电话会自动隐去。</translation>
    </message>
    <message>
        <source>Shown in full because: {0}</source>
        <translation>没有隐去，理由：{0}</translation>
    </message>
    <message>
        <source>Masked: no ID number, no phone</source>
        <translation>已隐去身份证号和电话</translation>
    </message>
    <message>
        <source>Something in it should be hidden</source>
        <translation>里面有应当隐去的内容</translation>
    </message>
    <message>
        <source>{0} places, {1} with both pictures</source>
        <translation>{0} 处，{1} 处照片齐</translation>
    </message>
    <message>
        <source>Post it on the village board first, then note the place here.</source>
        <translation>先贴出去，再在这里记下地点。</translation>
    </message>
    <message>
        <source>{0} noted</source>
        <translation>{0} 条</translation>
    </message>
    <message>
        <source>Nobody has objected.</source>
        <translation>没有人提异议。</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>没留名</translation>
    </message>
    <message>
        <source>Answer: {0}</source>
        <translation>答：{0}</translation>
    </message>
    <message>
        <source>Correct the answer</source>
        <translation>更正答复</translation>
    </message>
    <message>
        <source>Write the answer</source>
        <translation>写答复</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Did it come down before the days were over?</source>
        <translation>没满期就撤下了？</translation>
    </message>
    <message>
        <source>The days end today. It must hang anew for the full number of days.</source>
        <translation>日子算到今天为止，要重新贴满天数。</translation>
    </message>
    <message>
        <source>It came down</source>
        <translation>撤下了</translation>
    </message>
    <message>
        <source>No, it still hangs</source>
        <translation>没有，还贴着</translation>
    </message>
    <message>
        <source>Choose the photograph</source>
        <translation>选照片</translation>
    </message>
    <message>
        <source>About: {0}</source>
        <translation>针对：{0}</translation>
    </message>
    <message>
        <source>{0} (not posted yet)</source>
        <translation>{0}（尚未贴出）</translation>
    </message>
    <message>
        <source>{0} (posted on {1})</source>
        <translation>{0}（{1}贴出）</translation>
    </message>
</context>
<context>
    <name>PublicationPage</name>
    <message>
        <source>Has it hung long enough?</source>
        <translation>贴够日子了吗？</translation>
    </message>
</context>
<context>
    <name>PutOffDialog</name>
    <message>
        <source>Until when does it rest?</source>
        <translation>暂缓到什么时候？</translation>
    </message>
    <message>
        <source>Put it off</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不办</translation>
    </message>
    <message>
        <source>Take it up again on</source>
        <translation>再议日期</translation>
    </message>
    <message>
        <source>Why it is put off</source>
        <translation>暂缓的理由</translation>
    </message>
    <message>
        <source>The minutes say why</source>
        <translation>理由要写进记录</translation>
    </message>
</context>
<context>
    <name>QuestionLine</name>
    <message>
        <source>being set up</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>being counted</source>
        <translation>正在计票</translation>
    </message>
    <message>
        <source>void</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>To the one in hand</source>
        <translation>回到正在办的</translation>
    </message>
    <message>
        <source>not worded yet</source>
        <translation>还没有写</translation>
    </message>
</context>
<context>
    <name>QueueBox</name>
    <message>
        <source>Times</source>
        <translation>发言时间</translation>
    </message>
    <message>
        <source>See them</source>
        <translation>看名单</translation>
    </message>
    <message>
        <source>Initials: wants to speak</source>
        <translation>首字母，排队发言</translation>
    </message>
    <message>
        <source>Enter puts on the list, Shift+Enter is a point of order</source>
        <translation>回车排队，Shift+回车是程序性发言</translation>
    </message>
    <message>
        <source>Waiting to speak: {0}</source>
        <translation>等着说的 {0} 人</translation>
    </message>
    <message>
        <source>Nobody waits to speak</source>
        <translation>没有人排队</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Waiting: {0} and {1} more</source>
        <translation>等着说：{0}，还有 {1} 人</translation>
    </message>
    <message>
        <source>Waiting: {0}</source>
        <translation>等着说：{0}</translation>
    </message>
    <message>
        <source>first time</source>
        <translation>首次</translation>
    </message>
    <message>
        <source>time {0}</source>
        <translation>第 {0} 次</translation>
    </message>
    <message>
        <source>order</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>spoke least</source>
        <translation>说得最少</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Ask to speak now</source>
        <translation>请他现在说</translation>
    </message>
    <message>
        <source>Goes first (point of order)</source>
        <translation>先说（程序性发言）</translation>
    </message>
    <message>
        <source>Does not want to speak</source>
        <translation>不说了</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>已离会</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>被打断</translation>
    </message>
</context>
<context>
    <name>ReasonBar</name>
    <message>
        <source>Why is it spoiled?</source>
        <translation>为什么无效？</translation>
    </message>
    <message>
        <source>{0}: why is it spoiled?</source>
        <translation>{0}：为什么无效？</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Write a reason, one sentence is enough</source>
        <translation>请写理由，一句话就行</translation>
    </message>
</context>
<context>
    <name>ReceiptCard</name>
    <message>
        <source>Township receipt</source>
        <translation>乡镇回执</translation>
    </message>
    <message>
        <source>Take one in</source>
        <translation>导入回执</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>It comes back on the drive</source>
        <translation>回执随 U 盘带回来</translation>
    </message>
    <message>
        <source>a small file of the township</source>
        <translation>乡镇给的一个小文件</translation>
    </message>
    <message>
        <source>This matter</source>
        <translation>本事项</translation>
    </message>
    <message>
        <source>Last: {0}</source>
        <translation>上次：{0}</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{0} came</source>
        <translation>{0}来的</translation>
    </message>
    <message>
        <source>Not this one…</source>
        <translation>不是这位…</translation>
    </message>
    <message>
        <source>{0} is here for it since {1}</source>
        <translation>{0}代表本户，{1}起在场</translation>
    </message>
</context>
<context>
    <name>RecordingDesk</name>
    <message>
        <source>Recording {0}</source>
        <translation>正在录音 {0}</translation>
    </message>
    <message>
        <source>Recording {0}, nothing is heard</source>
        <translation>正在录音 {0}，没有声音</translation>
    </message>
</context>
<context>
    <name>ReferDialog</name>
    <message>
        <source>Refer it</source>
        <translation>转交</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不转交</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>转交给谁</translation>
    </message>
    <message>
        <source>Town government, another body …</source>
        <translation>镇政府、别的单位……</translation>
    </message>
    <message>
        <source>Why, and what is asked of them</source>
        <translation>为什么转交、请他们办什么</translation>
    </message>
    <message>
        <source>Say to whom it goes</source>
        <translation>请写转交给谁</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>The program cannot start</source>
        <translation>软件无法启动</translation>
    </message>
    <message>
        <source>This was refused: {0}</source>
        <translation>没有办成：{0}</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>没有办成</translation>
    </message>
    <message>
        <source>There is no display here, so no window can be opened. Start the program on a desktop; “consult-app demo --out out” walks a rehearsal without a display.</source>
        <translation>这里没有显示器，打不开窗口。请在桌面上启动软件；“consult-app demo --out out”可以不用显示器走一遍演练。</translation>
    </message>
    <message>
        <source>This step cannot be finished yet. Still missing: {missing}. See the list at the right.</source>
        <translation>这一步还不能结束，还缺：{missing}。请看右边。</translation>
    </message>
    <message>
        <source>It is not this step&apos;s turn yet. Finish the steps before it first.</source>
        <translation>还没轮到这一步，请先办完前面的。</translation>
    </message>
    <message>
        <source>Write the reason and who decided it.</source>
        <translation>请写明理由和决定人。</translation>
    </message>
    <message>
        <source>Nothing blocks here any more, so no reason is needed.</source>
        <translation>这里已经没有挡住的事，不用写理由了。</translation>
    </message>
    <message>
        <source>This procedure has no step “{step}”.</source>
        <translation>这套程序里没有“{step}”这一步。</translation>
    </message>
    <message>
        <source>There is nothing that can be taken back.</source>
        <translation>没有可以撤销的事。</translation>
    </message>
    <message>
        <source>There is nothing that can be done again.</source>
        <translation>没有可以恢复的事。</translation>
    </message>
    <message>
        <source>This data folder is open in another copy of the program ({folder}). Close that one first, or look for its window in the task bar.</source>
        <translation>这个数据文件夹正被另一个窗口使用（{folder}）。请先关掉那个窗口，或者到任务栏里找到它。</translation>
    </message>
    <message>
        <source>The data in {folder} were written by a newer version of the program (version {version}, this one knows {known}). Install the newer version; nothing was changed.</source>
        <translation>{folder} 里的数据是用更新的版本写的（数据版本 {version}，本软件认得 {known}）。请安装新版本再打开，数据没有动。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written to: {why}. Choose another folder, or ask who looks after the computer to allow writing.</source>
        <translation>文件夹 {folder} 写不进去：{why}。请换一个文件夹，或者请管电脑的人放开权限。</translation>
    </message>
    <message>
        <source>The disk is full, so the last entry was not kept. Free some space, then enter it again; everything before it is safe.</source>
        <translation>磁盘满了，刚才这一笔没有存上。请腾出空间再填一次，前面的都还在。</translation>
    </message>
    <message>
        <source>The data folder has become read-only, so the last entry was not kept. Check the drive, then enter it again.</source>
        <translation>数据文件夹变成只读了，刚才这一笔没有存上。请检查磁盘，再填一次。</translation>
    </message>
    <message>
        <source>The data are in use at this moment. Wait a little and try again.</source>
        <translation>数据正在使用，请稍等一下再试。</translation>
    </message>
    <message>
        <source>The data folder cannot be reached any more. If it lies on a USB drive, plug it in again; what was kept is still there.</source>
        <translation>找不到数据文件夹了。如果数据在 U 盘上，请重新插好；已经存的都还在。</translation>
    </message>
    <message>
        <source>The data file is damaged or is no data file of this program. Do not delete it; restore the latest backup from the settings.</source>
        <translation>数据文件坏了，或者不是本软件的数据。不要删它，请到设置里用最近的备份恢复。</translation>
    </message>
    <message>
        <source>Write the name of the village or community and of its committee.</source>
        <translation>请填村（社区）名和村（居）民委员会的全称。</translation>
    </message>
    <message>
        <source>This data folder already belongs to a village.</source>
        <translation>这个数据文件夹已经有一个村了。</translation>
    </message>
    <message>
        <source>Write the name of who works here.</source>
        <translation>请填操作员姓名。</translation>
    </message>
    <message>
        <source>Write where the board is.</source>
        <translation>请填公开栏在哪里。</translation>
    </message>
    <message>
        <source>{name} is registered already.</source>
        <translation>{name}已经登记过了。</translation>
    </message>
    <message>
        <source>Write the name.</source>
        <translation>请填姓名。</translation>
    </message>
    <message>
        <source>Write why {name} must keep away.</source>
        <translation>请写明{name}为什么要回避。</translation>
    </message>
    <message>
        <source>{name} stands on the roll of the meeting already and cannot be taken out. Mark avoidance instead, or note leave at the sign-in.</source>
        <translation>{name}已经在会议名单上，不能移出。可以标回避，或者签到时记请假。</translation>
    </message>
    <message>
        <source>Write in one sentence why “{kind}” is not concerned.</source>
        <translation>请用一句话写明为什么不涉及“{kind}”。</translation>
    </message>
    <message>
        <source>There is no household {household} in the roster.</source>
        <translation>名册里没有第 {household} 号户。</translation>
    </message>
    <message>
        <source>No adult of {head}&apos;s household is in the roster. Register somebody by hand.</source>
        <translation>名册里{head}户没有成年人，请手工登记。</translation>
    </message>
    <message>
        <source>There is no meeting yet. Fill in time and place in the plan first.</source>
        <translation>还没有会议。请先到“方案”里填好时间和地点。</translation>
    </message>
    <message>
        <source>Write where the meeting is held.</source>
        <translation>请填会议地点。</translation>
    </message>
    <message>
        <source>The meeting has begun, its time can no longer be changed.</source>
        <translation>会议已经开始，时间不能再改。</translation>
    </message>
    <message>
        <source>{on} has not come yet. Enter the day on which the notice really went out.</source>
        <translation>{on} 还没到。请填通知真正发出的那天。</translation>
    </message>
    <message>
        <source>Write where it hangs.</source>
        <translation>请填贴在哪里。</translation>
    </message>
    <message>
        <source>The time at {place} has not come yet.</source>
        <translation>{place}的张贴时间还没到。</translation>
    </message>
    <message>
        <source>{place} is in the list already.</source>
        <translation>{place}已经在列了。</translation>
    </message>
    <message>
        <source>{file} is no picture (JPG, PNG or BMP). Choose the photograph itself.</source>
        <translation>{file} 不是照片（JPG、PNG、BMP）。请选照片文件。</translation>
    </message>
    <message>
        <source>{file} is larger than {most} MB. Make it smaller first.</source>
        <translation>{file} 超过 {most} MB，请先缩小。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}. Is the drive still plugged in?</source>
        <translation>{file} 读不出来：{why}。请看看 U 盘还插着没有。</translation>
    </message>
    <message>
        <source>Write the text and whom people can turn to.</source>
        <translation>请填公示内容和联系人。</translation>
    </message>
    <message>
        <source>The text shows an ID number, a phone, a bank account or a door number. Hide it, or write the reason why it may be seen.</source>
        <translation>内容里有身份证号、电话、银行账号或门牌号。请隐去，或者写明为什么可以公开。</translation>
    </message>
    <message>
        <source>This text hangs since {since} and cannot be changed. Take it down first and begin anew.</source>
        <translation>这个内容从 {since} 起已经贴出，不能再改。要改请先撤下，重新公示。</translation>
    </message>
    <message>
        <source>{on} has not come yet. Press this on the day on which it is posted.</source>
        <translation>{on} 还没到。请在真正贴出的那天再按。</translation>
    </message>
    <message>
        <source>Write what was said.</source>
        <translation>请写下说了什么。</translation>
    </message>
    <message>
        <source>Write the answer.</source>
        <translation>请写下答复。</translation>
    </message>
    <message>
        <source>Write what is to be done and who does it.</source>
        <translation>请填办什么事、谁来办。</translation>
    </message>
    <message>
        <source>Money cannot be less than 0.</source>
        <translation>钱数不能小于 0。</translation>
    </message>
    <message>
        <source>A later day for “{task}” needs a reason.</source>
        <translation>“{task}”要推后，请写理由。</translation>
    </message>
    <message>
        <source>Write what was done.</source>
        <translation>请写下办了什么。</translation>
    </message>
    <message>
        <source>Write who accepted the work.</source>
        <translation>请填谁验收的。</translation>
    </message>
    <message>
        <source>Write why it will not be done.</source>
        <translation>请写明为什么不办了。</translation>
    </message>
    <message>
        <source>Numbers cannot be less than 0.</source>
        <translation>份数不能小于 0。</translation>
    </message>
    <message>
        <source>The answers add up to {told}, but {returned} sheets came back. Check the numbers.</source>
        <translation>各项加起来是 {told} 份，收回是 {returned} 份，请核对。</translation>
    </message>
    <message>
        <source>{returned} sheets came back but only {sent} were sent out.</source>
        <translation>收回 {returned} 份，比发出的 {sent} 份还多，请核对。</translation>
    </message>
    <message>
        <source>Write who was told, and what.</source>
        <translation>请填告诉了谁、说了什么。</translation>
    </message>
    <message>
        <source>There is no procedure “{procedure}”. Choose one of the rule page.</source>
        <translation>没有“{procedure}”这个程序，请从规定页里选一个。</translation>
    </message>
    <message>
        <source>“{title}” was not yet (or no longer) in force on {day}. Its first text holds from {first}. Check the date.</source>
        <translation>“{title}”在{day}没有施行的文本，最早的从{first}起施行。请核对日期。</translation>
    </message>
    <message>
        <source>There are no rules of a place “{profile}”. Choose another place, or none.</source>
        <translation>没有“{profile}”这个地方的规定，请另选，或者不选。</translation>
    </message>
    <message>
        <source>The rules of the place “{profile}” lie over each other in a circle. Correct the key “over”.</source>
        <translation>地方规定“{profile}”互相套成了一圈，请改正“over”这一项。</translation>
    </message>
    <message>
        <source>There is no kind of matter “{matter}”. Choose one from the list.</source>
        <translation>没有“{matter}”这类事项，请从表里选。</translation>
    </message>
    <message>
        <source>On {day} no procedure here could settle “{title}”. Check the date and the kind of matter.</source>
        <translation>{day}时，这里没有能定“{title}”的程序。请核对日期和事项类别。</translation>
    </message>
    <message>
        <source>A rule cites the text “{law}”, which laws.toml does not name. Add it there.</source>
        <translation>有一条规定引用了“{law}”，laws.toml 里没有它，请补上。</translation>
    </message>
    <message>
        <source>The rule file {file} cannot be read: {why}. Put the delivered file back, or correct this place.</source>
        <translation>规定文件 {file} 读不出来：{why}。请换回原来的文件，或者改正这一处。</translation>
    </message>
    <message>
        <source>In the rule file {file} nobody knows the key “{key}”. Correct its spelling or take it out.</source>
        <translation>规定文件 {file} 里的“{key}”不认识，请改正写法或者删去。</translation>
    </message>
    <message>
        <source>The rule file {file} lacks the key “{key}”. Add it.</source>
        <translation>规定文件 {file} 缺少“{key}”，请补上。</translation>
    </message>
    <message>
        <source>In the rule file {file} the key “{key}” is wrong; wanted is: {want}.</source>
        <translation>规定文件 {file} 里的“{key}”写得不对，应当是：{want}。</translation>
    </message>
    <message>
        <source>The case has an unknown key “{key}”. Correct its spelling or take it out.</source>
        <translation>不认识“{key}”这一项，请改正写法或者删去。</translation>
    </message>
    <message>
        <source>The case lacks “{key}”. Add it.</source>
        <translation>缺少“{key}”这一项，请补上。</translation>
    </message>
    <message>
        <source>“{key}” of the case is wrong; wanted is: {want}.</source>
        <translation>“{key}”写得不对，应当是：{want}。</translation>
    </message>
    <message>
        <source>{procedure} has no earlier meeting “{step}”. Take it out, or correct its name.</source>
        <translation>{procedure} 没有“{step}”这个会，请删去或者改正名称。</translation>
    </message>
    <message>
        <source>There is no file {file}. Is the drive still plugged in?</source>
        <translation>没有文件 {file}。U 盘还插着吗？</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}. Close it in other programs and try again.</source>
        <translation>读不了 {file}：{why}。请先在别的软件里关闭它，再试一次。</translation>
    </message>
    <message>
        <source>{file} is empty. Nothing was taken in.</source>
        <translation>{file} 是空文件，没有导入任何内容。</translation>
    </message>
    <message>
        <source>{file} is too large for a roster. Take the pictures out of it and try again.</source>
        <translation>{file} 太大，不像名册。请去掉里面的图片再试。</translation>
    </message>
    <message>
        <source>{file} is no spreadsheet. Rosters come as {known}.</source>
        <translation>{file} 不是表格文件。名册可以是 {known}。</translation>
    </message>
    <message>
        <source>{file} is {kind} inside, not a spreadsheet, whatever its name says.</source>
        <translation>{file} 里面是{kind}，不是表格，改了扩展名也不行。</translation>
    </message>
    <message>
        <source>{file} is locked with a password. Open it, save it without the password, and try again.</source>
        <translation>{file} 加了密码。请打开它，去掉密码另存，再导入。</translation>
    </message>
    <message>
        <source>{file} is damaged or no spreadsheet. Open it, save it anew as .xlsx, and try again.</source>
        <translation>{file} 已损坏或不是表格。请用 WPS 打开后另存为 .xlsx，再导入。</translation>
    </message>
    <message>
        <source>In {file} something stands far to the right, in cell {cell}. Delete it there and try again.</source>
        <translation>{file} 最右边的 {cell} 格里有内容。请删掉它再导入。</translation>
    </message>
    <message>
        <source>{file} has {rows} rows; at most {most} are taken. Split it by groups.</source>
        <translation>{file} 有 {rows} 行，最多可读 {most} 行。请按小组分成几个文件。</translation>
    </message>
    <message>
        <source>There are no rows in {file}.</source>
        <translation>{file} 里一行也没有。</translation>
    </message>
    <message>
        <source>Below the header of {file} there is nobody. Nothing was taken in.</source>
        <translation>{file} 的表头下面没有人，没有导入任何内容。</translation>
    </message>
    <message>
        <source>No header was found in {file}. Looked for a row with {looked_for}; at the top stands: {first_lines}.</source>
        <translation>在 {file} 里没有找到表头。要找的是写着“{looked_for}”的一行；表的开头是：{first_lines}。</translation>
    </message>
    <message>
        <source>No header was found in {file}. Looked for a row with {looked_for}.</source>
        <translation>在 {file} 里没有找到表头。要找的是写着“{looked_for}”的一行。</translation>
    </message>
    <message>
        <source>Below the header of {file} there is no organisation.</source>
        <translation>{file} 的表头下面没有单位。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}. Choose another folder.</source>
        <translation>写不了 {file}：{why}。请换一个文件夹。</translation>
    </message>
    <message>
        <source>{born} has not come yet. Enter the birth date.</source>
        <translation>{born} 还没有到。请填出生日期。</translation>
    </message>
    <message>
        <source>{name} of household {household} has this ID number already. One of the two is wrong.</source>
        <translation>{household} 户的{name}已经用了这个身份证号，两个里有一个填错了。</translation>
    </message>
    <message>
        <source>{on} has not come yet. Enter it on the day.</source>
        <translation>{on} 还没有到，请到那天再填。</translation>
    </message>
    <message>
        <source>{name} does not belong to household {household}.</source>
        <translation>{name}不是 {household} 户的人。</translation>
    </message>
    <message>
        <source>{name} is not 18 yet and cannot speak for the household.</source>
        <translation>{name}未满 18 周岁，不能作户代表。</translation>
    </message>
    <message>
        <source>Write the organisation&apos;s name.</source>
        <translation>请填单位名称。</translation>
    </message>
    <message>
        <source>{name} is in the list already.</source>
        <translation>{name}已经在名单里。</translation>
    </message>
    <message>
        <source>Choose at least one member.</source>
        <translation>请至少选一名成员。</translation>
    </message>
    <message>
        <source>The term ends on {until}, before it begins on {since}.</source>
        <translation>任期 {until} 结束，早于开始的 {since}。</translation>
    </message>
    <message>
        <source>Members of the committee cannot watch over it (Organic Law, article 37): {names}.</source>
        <translation>村（居）民委员会成员不能进监督委员会（组织法第三十七条）：{names}。</translation>
    </message>
    <message>
        <source>{on} is still to come. Say on which day the original was laid into the dossier.</source>
        <translation>{on} 还没到。请填原件放进卷宗的那一天。</translation>
    </message>
    <message>
        <source>Write why the paper is not in the dossier; the reason stands in the catalogue.</source>
        <translation>请写清这份材料为什么没有，原因会写进目录。</translation>
    </message>
    <message>
        <source>This backup is damaged: {faults} faults, the first at {path}. Keep it, and make a new one on another drive.</source>
        <translation>这份备份坏了，有 {faults} 处问题，第一处在 {path}。先别删，换一个 U 盘再备份一次。</translation>
    </message>
    <message>
        <source>{path} is whole, but it is no backup of this program. Choose the folder that begins with 备份.</source>
        <translation>{path} 是完好的，但不是本软件的备份。请选名字以“备份”开头的文件夹。</translation>
    </message>
    <message>
        <source>One file is larger than 4 GB, which this kind of USB drive cannot hold. Use a drive formatted as exFAT or NTFS.</source>
        <translation>有一个文件超过 4 GB，这种格式的 U 盘放不下。请换 exFAT 或 NTFS 格式的 U 盘。</translation>
    </message>
    <message>
        <source>There is not enough room on the drive. Nothing half done was left there and an earlier package stays; free some space or take another drive.</source>
        <translation>U 盘空间不够。没有留下半截东西，以前写好的数据包还在；请腾些地方，或换一个 U 盘。</translation>
    </message>
    <message>
        <source>The drive can no longer be reached ({path}). Plug it in again and repeat; nothing is lost here, and an earlier package on it stays.</source>
        <translation>U 盘读不到了（{path}）。请重新插好再来一次；电脑里的东西没有丢，U 盘上以前写好的数据包也还在。</translation>
    </message>
    <message>
        <source>No USB drive is plugged in and no folder is chosen. Plug one in, or choose a folder.</source>
        <translation>没有插 U 盘，也没有选文件夹。请插上 U 盘，或选一个文件夹。</translation>
    </message>
    <message>
        <source>The drive gave back {path} differently from what was written. It is probably worn out: take another drive. An earlier package on it stays.</source>
        <translation>读回来的 {path} 和写进去的不一样，这个 U 盘多半坏了，请换一个。U 盘上以前写好的数据包还在。</translation>
    </message>
    <message>
        <source>Nothing can be written to {path}: it is write-protected, or this user may not write there. Look for a small switch on the drive, or choose another place.</source>
        <translation>{path} 写不进去：有写保护，或没有写的权限。看看 U 盘上有没有锁定的小开关，或换一个地方。</translation>
    </message>
    <message>
        <source>The file with this village&apos;s signing key is damaged ({path}). Bring it back from a copy of the data folder; a new key would have to be made known to the township.</source>
        <translation>本村的签名密钥文件坏了（{path}）。请从数据文件夹的副本里找回；如果换新密钥，要先告诉乡镇。</translation>
    </message>
    <message>
        <source>The list of compared keys cannot be read ({path}). Move the file away, then compare the keys anew.</source>
        <translation>已核对密钥的名单读不出来（{path}）。请把这个文件移走，再重新核对一遍。</translation>
    </message>
    <message>
        <source>{path} is a file. A package is a folder; unpack it first if it was zipped.</source>
        <translation>{path} 是一个文件。数据包是文件夹；如果是压缩包，请先解压。</translation>
    </message>
    <message>
        <source>There is nothing at {path}. Is the drive plugged in?</source>
        <translation>{path} 没有东西。U 盘插好了吗？</translation>
    </message>
    <message>
        <source>{title} was changed outside the program since it was made ({path}). Make the paper again, then write the package.</source>
        <translation>《{title}》做好后在软件外面被改过（{path}）。请重新生成这份文书，再写数据包。</translation>
    </message>
    <message>
        <source>The photograph {file} is damaged and cannot be packed. Take it out and add it again from the camera.</source>
        <translation>照片 {file} 坏了，不能打包。请去掉它，从相机或手机重新加一次。</translation>
    </message>
    <message>
        <source>A file of this matter is no longer in the data folder: {path}. Make the paper again, or add the photograph again.</source>
        <translation>本事项的一个文件不在数据文件夹里了：{path}。请重新生成文书，或重新加照片。</translation>
    </message>
    <message>
        <source>{path} is there already and is no package. Nothing was written; choose another folder.</source>
        <translation>{path} 已经有了，而且不是数据包。什么也没有写；请换一个文件夹。</translation>
    </message>
    <message>
        <source>The receipt is signed with another key than the one compared for {signer}. Ring them up before you believe it.</source>
        <translation>这份回执用的密钥，和以前同{signer}核对过的不一样。先打电话问清楚，再相信它。</translation>
    </message>
    <message>
        <source>Write who received the package.</source>
        <translation>请写清由谁收的。</translation>
    </message>
    <message>
        <source>This receipt is for a package that was not written here: {number} {title}.</source>
        <translation>这份回执对应的数据包不是本机写的：{number} {title}。</translation>
    </message>
    <message>
        <source>The package has {faults} faults, so no receipt is written. Verify it to see them.</source>
        <translation>数据包有 {faults} 处问题，不能开回执。核验一下就知道是哪些。</translation>
    </message>
    <message>
        <source>{file} was changed after it was signed. Ask the township for the receipt again.</source>
        <translation>{file} 签名以后被改过。请乡镇重新给一份回执。</translation>
    </message>
    <message>
        <source>{file} is no receipt of this program.</source>
        <translation>{file} 不是本软件的回执。</translation>
    </message>
    <message>
        <source>There are data in {path} already; nothing was overwritten. Choose an empty folder.</source>
        <translation>{path} 里已经有数据，没有覆盖。请选一个空文件夹。</translation>
    </message>
    <message>
        <source>“{item}” was begun already and stays on the agenda.</source>
        <translation>“{item}”已经开始，不能去掉。</translation>
    </message>
    <message>
        <source>Minutes cannot be less than 0.</source>
        <translation>时间不能少于 0 分钟。</translation>
    </message>
    <message>
        <source>Every item before the vote was dealt with.</source>
        <translation>表决前的各项都办完了。</translation>
    </message>
    <message>
        <source>Write what the item is about.</source>
        <translation>请写明这一项议什么。</translation>
    </message>
    <message>
        <source>The same place was changed meanwhile. Write {proposer}&apos;s amendment anew into the present text.</source>
        <translation>同一处已经改过，请按现在的正文把{proposer}的意见改写一下。</translation>
    </message>
    <message>
        <source>{proposer}&apos;s amendment was decided already.</source>
        <translation>{proposer}的修正意见已经定了。</translation>
    </message>
    <message>
        <source>Nothing was changed in the text.</source>
        <translation>正文没有改动。</translation>
    </message>
    <message>
        <source>Only a refused or withdrawn amendment can be asked about again.</source>
        <translation>只有没采纳或撤回的才能重新待定。</translation>
    </message>
    <message>
        <source>Write who proposes it.</source>
        <translation>请写明是谁提的。</translation>
    </message>
    <message>
        <source>Write why it was refused.</source>
        <translation>请写明为什么不采纳。</translation>
    </message>
    <message>
        <source>{procedure} must vote; an outcome without a vote is not enough.</source>
        <translation>{procedure}必须表决，不能只记商定结果。</translation>
    </message>
    <message>
        <source>Choose how the consultation came out.</source>
        <translation>请选协商的结果。</translation>
    </message>
    <message>
        <source>Choose how the matter goes on.</source>
        <translation>请选这件事接下来怎么办。</translation>
    </message>
    <message>
        <source>Write what was agreed.</source>
        <translation>请写明商定了什么。</translation>
    </message>
    <message>
        <source>Say first who is speaking.</source>
        <translation>请先选定是谁说的。</translation>
    </message>
    <message>
        <source>All {returned} papers were read.</source>
        <translation>{returned} 张都念完了。</translation>
    </message>
    <message>
        <source>Count the papers from the box first.</source>
        <translation>请先开箱清点票数。</translation>
    </message>
    <message>
        <source>{issued} papers used, but only {printed} were printed.</source>
        <translation>用了 {issued} 张，可是只印了 {printed} 张。</translation>
    </message>
    <message>
        <source>{issued} papers issued, but only {voters} may vote.</source>
        <translation>发出 {issued} 张，可是只有 {voters} 人有表决权。</translation>
    </message>
    <message>
        <source>A number cannot be less than 0.</source>
        <translation>数字不能小于 0。</translation>
    </message>
    <message>
        <source>An answer is yes, no or abstain.</source>
        <translation>点名只能答同意、反对或弃权。</translation>
    </message>
    <message>
        <source>There are two counters only.</source>
        <translation>只有两个计票人。</translation>
    </message>
    <message>
        <source>{name} is not on the list of this vote.</source>
        <translation>{name}不在这次表决的名单上。</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>没有可以撤销的。</translation>
    </message>
    <message>
        <source>This vote is taken in another way.</source>
        <translation>这次表决不是这种方式。</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>请写理由。</translation>
    </message>
    <message>
        <source>The meeting is open already.</source>
        <translation>会议已经宣布开会了。</translation>
    </message>
    <message>
        <source>No meeting is planned yet. Plan it at the notice.</source>
        <translation>还没有安排会议，请先在通知一步安排。</translation>
    </message>
    <message>
        <source>{short} more must be here before the meeting can be opened. Wait, or give a reason at the right.</source>
        <translation>还差 {short} 人，不能开会。请等人到齐，或者在右边说明理由。</translation>
    </message>
    <message>
        <source>This cannot be done with the meeting now.</source>
        <translation>会议现在的情形不能这样办。</translation>
    </message>
    <message>
        <source>The meeting is not running: open it first, or it is closed already.</source>
        <translation>会议没有在开：请先宣布开会；已散会的不能再记。</translation>
    </message>
    <message>
        <source>The meeting is closed; nobody can be signed in or out any more.</source>
        <translation>会议已经散会，不能再签到或离会。</translation>
    </message>
    <message>
        <source>Write who keeps the minutes.</source>
        <translation>请写明由谁记录。</translation>
    </message>
    <message>
        <source>The minutes are locked. Only dated additions can be made.</source>
        <translation>会议记录已经锁定，只能另加注明日期的补充。</translation>
    </message>
    <message>
        <source>Write the remark and whose it is.</source>
        <translation>请写意见，并写明是谁的。</translation>
    </message>
    <message>
        <source>A vote is open. Close it before the minutes are locked.</source>
        <translation>表决还没结束，结束后才能锁定记录。</translation>
    </message>
    <message>
        <source>{name}: this does not fit what was noted before. Look at the list at the right.</source>
        <translation>{name}：和前面记的对不上，请看右边的名单。</translation>
    </message>
    <message>
        <source>Write who stands for {name}.</source>
        <translation>请写明谁替{name}到会。</translation>
    </message>
    <message>
        <source>Members of this body come in person; {name} cannot send anybody.</source>
        <translation>这个会要本人到会，{name}不能委托别人。</translation>
    </message>
    <message>
        <source>Without a written power {bearer} cannot stand for {name}.</source>
        <translation>没有书面委托书，{bearer}不能替{name}到会。</translation>
    </message>
    <message>
        <source>{bearer} is not of {name}&apos;s household; this meeting allows only people of the same household.</source>
        <translation>{bearer}和{name}不是一户，这个会只能由同户的人代。</translation>
    </message>
    <message>
        <source>{name} cannot stand for themselves: sign in instead.</source>
        <translation>{name}不能委托自己，请直接签到。</translation>
    </message>
    <message>
        <source>{bearer} stands for {most} people already, which is the most allowed.</source>
        <translation>{bearer}已经替 {most} 人到会，不能再多。</translation>
    </message>
    <message>
        <source>Somebody signed in already, so the list of those due stays as it is. Add guests one by one.</source>
        <translation>已经有人签到，应到名单不能重排；来宾可以一个一个加。</translation>
    </message>
    <message>
        <source>{name} cannot be made a member here: members come from the body that meets.</source>
        <translation>{name}不能在这里加为成员，成员由开会的机构决定。</translation>
    </message>
    <message>
        <source>Write what was asked.</source>
        <translation>请写明问的是什么。</translation>
    </message>
    <message>
        <source>{count} amendments are not decided yet.</source>
        <translation>还有 {count} 条修正意见没定。</translation>
    </message>
    <message>
        <source>The wording of {title} is final. Open it again before changing it.</source>
        <translation>{title}已经定稿，要改先重新打开。</translation>
    </message>
    <message>
        <source>Write a title and the text.</source>
        <translation>请写标题和正文。</translation>
    </message>
    <message>
        <source>{title} was put to the vote; its wording stays.</source>
        <translation>{title}已经付诸表决，文字不能再动。</translation>
    </message>
    <message>
        <source>{name} is on the list already.</source>
        <translation>{name}已经在排队了。</translation>
    </message>
    <message>
        <source>Nobody is waiting to speak.</source>
        <translation>没有人排队发言。</translation>
    </message>
    <message>
        <source>{name} is not speaking now.</source>
        <translation>{name}现在没有在发言。</translation>
    </message>
    <message>
        <source>{name} is not waiting to speak.</source>
        <translation>{name}没有在排队。</translation>
    </message>
    <message>
        <source>The vote is open already; its set-up stays as it is.</source>
        <translation>表决已经开始，表决方式不能再改。</translation>
    </message>
    <message>
        <source>Something is still missing before the vote; see at the right.</source>
        <translation>表决前还缺东西，请看右边。</translation>
    </message>
    <message>
        <source>The meeting has a break. Go on with it first.</source>
        <translation>正在休会，请先复会。</translation>
    </message>
    <message>
        <source>Open the meeting first.</source>
        <translation>请先宣布开会。</translation>
    </message>
    <message>
        <source>Nobody here may vote.</source>
        <translation>到会的人里没有人有表决权。</translation>
    </message>
    <message>
        <source>This vote is not closed yet.</source>
        <translation>这次表决还没有结束。</translation>
    </message>
    <message>
        <source>The count is not complete yet; see at the right.</source>
        <translation>计票还没完，请看右边。</translation>
    </message>
    <message>
        <source>This vote is not open.</source>
        <translation>这次表决没有在进行。</translation>
    </message>
    <message>
        <source>Set the vote up first.</source>
        <translation>请先定好表决方式。</translation>
    </message>
    <message>
        <source>Say in one line what the concern is about.</source>
        <translation>请用一句话写明是什么事。</translation>
    </message>
    <message>
        <source>{day} is still to come: a concern cannot be received later than today.</source>
        <translation>{day}还没到，收到的日子不能晚于今天。</translation>
    </message>
    <message>
        <source>Write what is answered; one sentence is enough.</source>
        <translation>请写明怎么答复的，一句话就行。</translation>
    </message>
    <message>
        <source>Say to whom it goes.</source>
        <translation>请写明转交给谁。</translation>
    </message>
    <message>
        <source>It cannot be joined to concern {number}: that one is itself joined to another. Choose the one it was joined to.</source>
        <translation>不能并入第 {number} 号：它自己已经并到别的诉求里。请选它并入的那一条。</translation>
    </message>
    <message>
        <source>Concern {number} has ended already. Open it again first.</source>
        <translation>第 {number} 号诉求已经办了。要改，先重新打开。</translation>
    </message>
    <message>
        <source>Say how they were told, e.g. in person or by phone.</source>
        <translation>请写明怎么告诉的，比如当面、打电话。</translation>
    </message>
    <message>
        <source>{day} is still to come: say on which day they were told.</source>
        <translation>{day}还没到，请写实际告诉的那一天。</translation>
    </message>
    <message>
        <source>Concern {number} is still open: say first how it ends.</source>
        <translation>第 {number} 号诉求还没办，先定怎么办结。</translation>
    </message>
    <message>
        <source>Concern {number} is a topic: it goes on in its consultation.</source>
        <translation>第 {number} 号诉求已立为议题，在那次协商里接着办。</translation>
    </message>
    <message>
        <source>Give the consultation a title.</source>
        <translation>请给这次协商起个名称。</translation>
    </message>
    <message>
        <source>“{title}” is closed already.</source>
        <translation>“{title}”已经办结。</translation>
    </message>
    <message>
        <source>Say who signed.</source>
        <translation>请写明谁联名。</translation>
    </message>
    <message>
        <source>{name} has signed already.</source>
        <translation>{name}已经联名了。</translation>
    </message>
    <message>
        <source>{day} is still to come.</source>
        <translation>{day}还没到。</translation>
    </message>
    <message>
        <source>Write why it goes back; the proposer is told this reason.</source>
        <translation>请写明为什么退回，要照这个理由答复提出人。</translation>
    </message>
    <message>
        <source>The proposal is under way: there is nothing to reply to its proposer yet.</source>
        <translation>这件提议正在办，还没有要答复提出人的结果。</translation>
    </message>
    <message>
        <source>Write what they said.</source>
        <translation>请写明审核意见。</translation>
    </message>
    <message>
        <source>Enter what they said first.</source>
        <translation>请先登记这一项审核意见。</translation>
    </message>
    <message>
        <source>The rules know no matter “{matter}”. Choose one of the list.</source>
        <translation>规则里没有“{matter}”这一类事，请从表里选。</translation>
    </message>
    <message>
        <source>Say which groups it concerns.</source>
        <translation>请选明管到哪几个组。</translation>
    </message>
    <message>
        <source>No part of this matter belongs to another body.</source>
        <translation>这件事没有归别的会定的部分。</translation>
    </message>
    <message>
        <source>A meeting of “{title}” has begun; its procedure, time and place can no longer be changed.</source>
        <translation>“{title}”的会已经开了，程序、时间和地点不能再改。</translation>
    </message>
    <message>
        <source>Everybody needs at least one minute to speak.</source>
        <translation>每人发言至少 1 分钟。</translation>
    </message>
    <message>
        <source>Say which consultation, by its year and number. There are: {numbers}</source>
        <translation>请写明是哪件协商（年份/编号）。现有：{numbers}</translation>
    </message>
    <message>
        <source>The form {file} lacks the line {key} in block {block}. Add it, or go back to the shipped form.</source>
        <translation>文书模板 {file} 第 {block} 段缺少 {key} 一行。请补上，或者恢复自带模板。</translation>
    </message>
    <message>
        <source>The form {file} asks in block {block} for {name}, which this paper does not know. Take it out of the form.</source>
        <translation>文书模板 {file} 第 {block} 段要用 {name}，这份文书里没有这一项。请从模板中去掉。</translation>
    </message>
    <message>
        <source>The form {file} cannot be filled in block {block}: {why}. Mend it, or go back to the shipped form.</source>
        <translation>文书模板 {file} 第 {block} 段无法填写：{why}。请修改，或者恢复自带模板。</translation>
    </message>
    <message>
        <source>The form {file} is for a public board, but block {block} shows {name}, which is private. Take it out.</source>
        <translation>文书模板 {file} 用于公开张贴，但第 {block} 段含有不宜公开的 {name}。请去掉。</translation>
    </message>
    <message>
        <source>There is no form called {form}. Install the program again, or put the form back into its folder.</source>
        <translation>没有名为 {form} 的文书模板。请重新安装软件，或者把模板放回原文件夹。</translation>
    </message>
    <message>
        <source>The form {file} cannot be read: {why}. Mend it, or go back to the shipped form.</source>
        <translation>文书模板 {file} 读不了：{why}。请修改，或者恢复自带模板。</translation>
    </message>
    <message>
        <source>A text of the form {file} is written wrongly in block {block}: {why}. Mend it, or go back to the shipped form.</source>
        <translation>文书模板 {file} 第 {block} 段写法有误：{why}。请修改，或者恢复自带模板。</translation>
    </message>
    <message>
        <source>The form {file} has a line {key} in block {block} that no form has. Take it out, or mend its name.</source>
        <translation>文书模板 {file} 第 {block} 段有一行 {key}，模板里没有这种写法。请去掉，或者改正名称。</translation>
    </message>
    <message>
        <source>The form {file} has a block of a kind that does not exist ({kind}, block {block}). Mend it.</source>
        <translation>文书模板 {file} 第 {block} 段的种类 {kind} 不存在。请改正。</translation>
    </message>
    <message>
        <source>The form {file} uses the name {name} in block {block}, which does not exist. Look it up in the list of names.</source>
        <translation>文书模板 {file} 第 {block} 段用了不存在的名称 {name}。请对照名称表改正。</translation>
    </message>
    <message>
        <source>The list of names {file} is damaged at {name}. Install the program again.</source>
        <translation>名称表 {file} 在 {name} 处损坏。请重新安装软件。</translation>
    </message>
    <message>
        <source>In the form {file}, block {block}, {key} may not be {value}. Mend it, or go back to the shipped form.</source>
        <translation>文书模板 {file} 第 {block} 段的 {key} 不能写成 {value}。请修改，或者恢复自带模板。</translation>
    </message>
    <message>
        <source>The printer {printer} did not take the paper. Look whether it is switched on and has paper, then print again.</source>
        <translation>打印机 {printer} 没有接收文书。请看看是否开机、有没有纸，再打印一次。</translation>
    </message>
    <message>
        <source>{path} could not be written: {why}. Close it if it is open in another program, or choose another place.</source>
        <translation>无法写入 {path}：{why}。如果它正在别的软件中打开，请先关闭，或者换个位置。</translation>
    </message>
    <message>
        <source>The picture “{caption}” cannot be read. Take it again, as JPEG or PNG.</source>
        <translation>照片“{caption}”读不了。请用 JPEG 或 PNG 格式重新拍照。</translation>
    </message>
    <message>
        <source>The signature of {file} does not hold, though it names {signer}. Somebody changed it: do not use it, and ask for a new one.</source>
        <translation>{file} 写着由{signer}签发，但签名不对，有人改过。请不要使用，另要一份。</translation>
    </message>
    <message>
        <source>The rule pack holds {file}, which is no rule. Do not use the pack.</source>
        <translation>规则包里有 {file}，它不是规定。请不要使用这个包。</translation>
    </message>
    <message>
        <source>{signer} signed this rule pack, and this key was never compared. Read the fingerprint to them over the telephone: {fingerprint}. If it is the same, confirm it.</source>
        <translation>这个规则包由{signer}签发，密钥还没有核对过。请打电话核对这串数字：{fingerprint}。一致的再确认装入。</translation>
    </message>
    <message>
        <source>The rule pack “{title}” was taken already.</source>
        <translation>规则包“{title}”已经装入了。</translation>
    </message>
    <message>
        <source>No rule pack was taken, so there is none to take back.</source>
        <translation>没有装入过规则包，没有可以撤销的。</translation>
    </message>
    <message>
        <source>There are no rule files in {folder}. They lie in procedures and profiles below it.</source>
        <translation>{folder} 里没有规定文件。规定应当放在它下面的 procedures 和 profiles 里。</translation>
    </message>
    <message>
        <source>No text was in force on {day}</source>
        <translation>{day}还没有这方面的规定</translation>
    </message>
    <message>
        <source>The data file in {folder} is damaged or is no data file of this program. Do not delete it. The folder “backups” beside it holds a checked copy for each day: ask who looks after the computer to put the newest in its place.</source>
        <translation>{folder} 里的数据文件坏了，或者不是本软件的数据。不要删它。同一文件夹下的 backups 里有每天的备份，都检查过：请管电脑的人用最新的一份换上。</translation>
    </message>
    <message>
        <source>Write where this rule stands written</source>
        <translation>请写明这条规定写在哪里</translation>
    </message>
    <message>
        <source>This number cannot be a rule; write days or a share between 0 and 1</source>
        <translation>这个数不能作规定；请填日数，或者不超过一的比例</translation>
    </message>
    <message>
        <source>The disk with {folder} is full, so the data cannot be opened. Free some space, then start again; everything is still there.</source>
        <translation>存放 {folder} 的磁盘满了，数据打不开。请腾出空间再启动，数据都还在。</translation>
    </message>
    <message>
        <source>Today&apos;s copy of the data could not be made in {folder}: the disk is full or does not answer. Your work is kept all the same; free some space, and write a backup to a USB drive today.</source>
        <translation>今天的自动备份没有做成（{folder}）：磁盘满了，或者没有反应。平时录入的照样存着；请腾出空间，并在今天另备份到 U 盘上。</translation>
    </message>
    <message>
        <source>This vote carried. Declare it void with a reason before it is taken again.</source>
        <translation>这次表决已经通过。要重新表决，先写明理由宣布作废。</translation>
    </message>
    <message>
        <source>A later round of this vote was begun.</source>
        <translation>这项表决已经开始了新的一轮。</translation>
    </message>
    <message>
        <source>It did not hang on {on}.</source>
        <translation>{on}没有张贴。</translation>
    </message>
    <message>
        <source>Write why the meeting is opened again; the minutes tell it.</source>
        <translation>请写明为什么继续开会，会议记录要写上。</translation>
    </message>
    <message>
        <source>The vote on “{question}” is open. Close its count or declare it void, then close the meeting.</source>
        <translation>“{question}”还在表决。先结束计票或宣布作废，再散会。</translation>
    </message>
    <message>
        <source>The meeting is closed. To vote after all, open it again with a reason at the deliberation.</source>
        <translation>已经散会。要补表决，请到“议事”写明理由继续开会。</translation>
    </message>
    <message>
        <source>The wording that the paper {form} was made from is no longer in the store. Bring back a backup.</source>
        <translation>做“{form}”时所用的文书样式已不在库中，请用备份恢复。</translation>
    </message>
    <message>
        <source>The file of {title}, version {version}, is gone or was changed, and the facts have changed since. Bring it back from a backup.</source>
        <translation>“{title}”第{version}版的文件不在了或被改过，而有关内容后来也有变动，不能照原样重做。请从备份中取回。</translation>
    </message>
    <message>
        <source>Write the owner&apos;s name.</source>
        <translation>请写业主的姓名或单位名称。</translation>
    </message>
    <message>
        <source>Write which part {name} owns, and its floor area: one line each, as 3-501 98.35.</source>
        <translation>请写{name}有哪一套房、面积多少，一套一行，如：3-501 98.35。</translation>
    </message>
    <message>
        <source>Line {number} is not understood: “{line}”. Write the part, a blank, and its area in m² with two decimals at most, as 3-501 98.35.</source>
        <translation>第{number}行看不懂：“{line}”。请写房号、空格、面积（平方米，最多两位小数），如：3-501 98.35。</translation>
    </message>
    <message>
        <source>{number} stands here twice.</source>
        <translation>{number}写了两遍。</translation>
    </message>
    <message>
        <source>{number} belongs to {name} by the register. If it was sold, take it out there first; joint owners are one line together.</source>
        <translation>名册里{number}在{name}名下。如果卖了，先在那里移出；几个人共有一套的，写成一位业主。</translation>
    </message>
    <message>
        <source>The area of {number} cannot be right.</source>
        <translation>{number}的面积不对。</translation>
    </message>
    <message>
        <source>{file} has no header with an area. Looked for were: {looked_for}. One row is one part, with owner, part and area.</source>
        <translation>{file}里没有带面积的表头。要找的是：{looked_for}。一行一套房，写业主、房号和面积。</translation>
    </message>
    <message>
        <source>Below the header of {file} there is no owner with a part and its area.</source>
        <translation>{file}的表头下面，没有一行同时写了业主、房号和面积。</translation>
    </message>
    <message>
        <source>This vote counts floor area or households, so every answer must say whose it is: take it by name.</source>
        <translation>这次表决要算面积或者户数，每一票都要知道是谁的，请用记名（点名）方式。</translation>
    </message>
    <message>
        <source>{day} is still to come. Write the day on which the body last met.</source>
        <translation>{day}还没有到。请填上次开会的那一天。</translation>
    </message>
    <message>
        <source>The rules of {place} do not hold here. Choose this place on the rule page first.</source>
        <translation>{place}的规定在这里不适用。请先在规定页选好这个地方。</translation>
    </message>
    <message>
        <source>These rules were not changed here, so there is nothing to give back.</source>
        <translation>这些规定没有在这里改过，不用恢复。</translation>
    </message>
    <message>
        <source>The papers from the boxes were counted already; the list stays as it is.</source>
        <translation>票箱里的票已经清点过，名单不能再改。</translation>
    </message>
    <message>
        <source>{name} must stand aside and gets no paper.</source>
        <translation>{name}应当回避，不发票。</translation>
    </message>
    <message>
        <source>The mobile box is still out. Note that it is back, then mix its papers with the others.</source>
        <translation>流动票箱还没有收回。先登记收回，再把里面的票和大箱的票混在一起清点。</translation>
    </message>
    <message>
        <source>{name} is here and votes in the hall.</source>
        <translation>{name}已经到会，在会场投票。</translation>
    </message>
    <message>
        <source>No mobile box is out.</source>
        <translation>没有送出的流动票箱。</translation>
    </message>
    <message>
        <source>{name} has no vote in this meeting.</source>
        <translation>{name}在这次会议上没有表决权。</translation>
    </message>
    <message>
        <source>{name} was not on the list of the mobile box.</source>
        <translation>{name}不在流动票箱的名单上。</translation>
    </message>
    <message>
        <source>Only a ballot on paper has a mobile box.</source>
        <translation>只有用票表决才设流动票箱。</translation>
    </message>
    <message>
        <source>Enter a figure for each of the {options} options.</source>
        <translation>请把 {options} 个选项的数都填上。</translation>
    </message>
    <message>
        <source>Press the numbers of what this paper chooses, then Enter.</source>
        <translation>按这张票所选的号码，再按回车。</translation>
    </message>
    <message>
        <source>{counted} hands, but only {voters} may vote. Somebody without a vote raised a hand, or one was counted twice: ask for the hands again.</source>
        <translation>数出 {counted} 只手，而有表决权的只有 {voters} 人。可能没有表决权的人也举了手，或者有人被数了两次：请重新举手、重新数。</translation>
    </message>
    <message>
        <source>There are {most} options on this paper.</source>
        <translation>这张票上只有 {most} 个选项。</translation>
    </message>
    <message>
        <source>This paper has {most} lines for names written in.</source>
        <translation>这张票只有 {most} 行可以另写。</translation>
    </message>
    <message>
        <source>Both tellers read paper {number} the same.</source>
        <translation>第 {number} 张两人念得一样，不用再定。</translation>
    </message>
    <message>
        <source>This vote left no seat open.</source>
        <translation>这次表决名额已经选满。</translation>
    </message>
    <message>
        <source>{name} is not on the list of this vote and did not vote.</source>
        <translation>{name}不在这次表决的名单上，没有参加表决。</translation>
    </message>
    <message>
        <source>Line {line} of the form {file} cannot be read: a quotation mark, a bracket or an equals sign is missing there or in the line before.</source>
        <translation>{file} 第 {line} 行读不懂：这一行或上一行少了引号、括号或等号。</translation>
    </message>
    <message>
        <source>The form {file} is far longer than any form. It is not taken.</source>
        <translation>{file} 比任何文书都长得多，没有采用。</translation>
    </message>
    <message>
        <source>{title} has the shipped wording already; there is nothing to set back.</source>
        <translation>“{title}”用的就是自带样式，不必恢复。</translation>
    </message>
    <message>
        <source>In this set the form {title} has a fault in line {line}. Nothing was taken; ask for a set that is right.</source>
        <translation>这套样式里“{title}”第 {line} 行有错。一样也没有采用，请另要一套正确的。</translation>
    </message>
    <message>
        <source>Every form of this set is in use here already. There is nothing to take.</source>
        <translation>这套样式这里都已在用，没有可采用的。</translation>
    </message>
    <message>
        <source>All forms here have the shipped wording. Change one first; then there is something to hand on.</source>
        <translation>这里用的都是自带样式。先改过一样，才有可以转发的。</translation>
    </message>
    <message>
        <source>The set of forms holds {file}, which is no form. Do not use it.</source>
        <translation>这套样式里有 {file}，它不是文书样式。请不要使用。</translation>
    </message>
    <message>
        <source>{file} is no such pack, or it is damaged: {why}. Have it copied once more.</source>
        <translation>{file} 不是这种文件，或者已经损坏：{why}。请重新复制一份。</translation>
    </message>
    <message>
        <source>In the pack the file {file} is missing, changed or was added. Do not use it, and ask for a new one.</source>
        <translation>包里的 {file} 缺失、被改过或是后加的。不要使用，请另要一份。</translation>
    </message>
    <message>
        <source>Enter the hands that were counted.</source>
        <translation>请填写数到的举手人数。</translation>
    </message>
    <message>
        <source>{counted} hands were counted, but only {most} members are here. Count again.</source>
        <translation>数到 {counted} 人举手，但到会的只有 {most} 人，请重新数。</translation>
    </message>
    <message>
        <source>“{file}” is no picture, sound file or PDF that can be kept.</source>
        <translation>“{file}”不是可以保存的图片、录音或 PDF。</translation>
    </message>
    <message>
        <source>{count} wishes of the correction round have no answer yet. Answer them first.</source>
        <translation>还有 {count} 条核对意见没有答复，请先答复。</translation>
    </message>
    <message>
        <source>Say why the minutes are not changed; both stand in the minutes.</source>
        <translation>请写明为什么不改记录；意见和理由都写进记录。</translation>
    </message>
    <message>
        <source>Sound is still recorded. Stop it first.</source>
        <translation>还在录音，请先停止。</translation>
    </message>
    <message>
        <source>{name} is here and can speak in person. A written opinion is for those absent.</source>
        <translation>{name}已经到会，可以当面讲。书面意见是给没到会的人用的。</translation>
    </message>
    <message>
        <source>Choose a picture or PDF of the paper, or say where the paper is kept.</source>
        <translation>请选原件的照片或 PDF，或写明原件放在哪里。</translation>
    </message>
    <message>
        <source>Say first how people were told that sound is recorded.</source>
        <translation>请先写明怎样告知大家要录音。</translation>
    </message>
    <message>
        <source>Only {free} MB are free on the disk. Make room before recording.</source>
        <translation>磁盘只剩 {free} MB，请先腾出空间再录音。</translation>
    </message>
    <message>
        <source>The disk is full: the recording has ended. What was heard until now is kept.</source>
        <translation>磁盘已满，录音停止。此前录下的都已保存。</translation>
    </message>
    <message>
        <source>The recording&apos;s file is full: it has ended and is kept. Begin another one.</source>
        <translation>录音文件已满，已停止并保存。请重新开始一段。</translation>
    </message>
    <message>
        <source>The microphone sends nothing any more: the recording has ended. What was heard is kept. Plug it in and begin again.</source>
        <translation>话筒没有信号，录音停止。此前录下的都已保存。请插好话筒重新开始。</translation>
    </message>
    <message>
        <source>The recording could not be written any more and has ended. What was heard is kept.</source>
        <translation>录音写不进磁盘，已经停止。此前录下的都已保存。</translation>
    </message>
    <message>
        <source>The file {file} could not be deleted. Delete it by hand.</source>
        <translation>文件 {file} 删不掉，请手动删除。</translation>
    </message>
    <message>
        <source>No sound is being recorded.</source>
        <translation>没有在录音。</translation>
    </message>
    <message>
        <source>Sound is being recorded already.</source>
        <translation>已经在录音了。</translation>
    </message>
    <message>
        <source>This recording still runs. Stop it first.</source>
        <translation>这段录音还没有停止，请先停止。</translation>
    </message>
    <message>
        <source>This computer has no microphone that can be used. Plug one in and try again.</source>
        <translation>这台电脑没有可用的话筒。请插上话筒再试。</translation>
    </message>
    <message>
        <source>The articles are numbered in order.</source>
        <translation>条号已经是连续的。</translation>
    </message>
    <message>
        <source>An expert&apos;s opinion needs a name and the words. Write both.</source>
        <translation>专家意见要有姓名和内容，请都填上。</translation>
    </message>
    <message>
        <source>A filing says to whom and what was filed. Write both.</source>
        <translation>报备要写明报给谁、报了什么，请都填上。</translation>
    </message>
    <message>
        <source>The receipt cannot be older than the filing of {on}. Correct the day.</source>
        <translation>签收不能早于报送日期{on}，请改正日期。</translation>
    </message>
    <message>
        <source>{on} has not come yet. Enter the day on which it really was.</source>
        <translation>{on}还没有到，请填实际发生的日期。</translation>
    </message>
    <message>
        <source>Whoever gave the opinion will ask why it was not adopted whole. Write the reason.</source>
        <translation>没有全部采纳的意见，提出人会问为什么，请写明理由。</translation>
    </message>
    <message>
        <source>The number {number} is on another paper already. Choose another one.</source>
        <translation>文号{number}已经用在另一份文书上，请换一个。</translation>
    </message>
    <message>
        <source>A number has its mark, a year and a number from 1 up. Fill in all three.</source>
        <translation>文号要有机关代字、年份和从1起的序号，请都填上。</translation>
    </message>
    <message>
        <source>The file {path} is no longer what was kept. It is not packed.</source>
        <translation>文件 {path} 与保存时不一样，不能打包。</translation>
    </message>
    <message>
        <source>This procedure knows no such meeting. Choose one of those shown.</source>
        <translation>这个程序没有这种开法，请从列出的里面选。</translation>
    </message>
    <message>
        <source>{names} would go off the list of {meeting}, and their receipts and sign-ins with them.</source>
        <translation>{names}将从{meeting}的名单里去掉，他们的送达和签到记录也一起去掉。</translation>
    </message>
    <message>
        <source>{on} is still to come.</source>
        <translation>{on}还没到。</translation>
    </message>
    <message>
        <source>The answer of {on} would be earlier than what it answers.</source>
        <translation>{on}的答复早于报送日期，请核对。</translation>
    </message>
    <message>
        <source>This procedure sends nothing to {office}.</source>
        <translation>这个程序不需要报送{office}。</translation>
    </message>
    <message>
        <source>The file of {title} cannot be read as PDF. Take its scan in once more, or print the paper anew.</source>
        <translation>“{title}”的文件不是能读的 PDF。请重新收入扫描件，或重新印制。</translation>
    </message>
    <message>
        <source>No paper and no photograph of this consultation is kept yet. Print a paper first; then there is a dossier.</source>
        <translation>这件协商还没有留存文书和照片。先印一样文书，才有卷宗可合订。</translation>
    </message>
    <message>
        <source>What is shown in public all the same needs a reason and the name of who decided it. Write both.</source>
        <translation>要公开显示本应遮盖的内容，必须写明理由和决定人，请都填上。</translation>
    </message>
    <message>
        <source>These words hold nothing that would be hidden. Nothing was changed.</source>
        <translation>这些文字里没有需要遮盖的内容，未作改动。</translation>
    </message>
    <message>
        <source>The file cannot be opened: it is damaged or was cut short. Scan again.</source>
        <translation>文件打不开，坏了或者没写完。请重新扫描。</translation>
    </message>
    <message>
        <source>The dossier of {title} is closed. Open its archive step again first.</source>
        <translation>《{title}》所在的卷已经归档。请先重新打开归档一步。</translation>
    </message>
    <message>
        <source>The folder {folder} is not there. Choose the one the scanner writes into.</source>
        <translation>没有找到文件夹 {folder}。请选扫描仪存文件的那个文件夹。</translation>
    </message>
    <message>
        <source>{folder} is where this program keeps its own data. Choose the folder the scanner writes into.</source>
        <translation>{folder} 是本程序自己放数据的地方。请选扫描仪存文件的那个文件夹。</translation>
    </message>
    <message>
        <source>{file} could not be opened, so there is no page to place. Scan it again.</source>
        <translation>{file} 打不开，没有可放的页。请重新扫描。</translation>
    </message>
    <message>
        <source>{title} has {pages} pages. Choose one.</source>
        <translation>《{title}》共 {pages} 页，请选其中一页。</translation>
    </message>
    <message>
        <source>Only PDF, TIFF, JPEG, PNG and BMP files can be read here.</source>
        <translation>这里只认 PDF、TIFF、JPEG、PNG、BMP 文件。</translation>
    </message>
    <message>
        <source>This page is no longer filed.</source>
        <translation>这一页已经不在材料里了。</translation>
    </message>
    <message>
        <source>This page no longer lies in the tray.</source>
        <translation>这一页已经不在待处理里了。</translation>
    </message>
    <message>
        <source>The file is locked with a password. Save it without one and lay it in again.</source>
        <translation>文件设了密码。请去掉密码另存，再放进来。</translation>
    </message>
    <message>
        <source>The kept picture of {file} is gone from the data folder. Scan the page again.</source>
        <translation>{file} 的图片在数据文件夹里找不到了。请重新扫描这一页。</translation>
    </message>
    <message>
        <source>Write a reason, one sentence is enough.</source>
        <translation>请写原因，一句话就够。</translation>
    </message>
    <message>
        <source>{file} is larger than {most} MB. Scan fewer pages into one file.</source>
        <translation>{file} 超过 {most} MB。请一个文件少扫几页。</translation>
    </message>
    <message>
        <source>The picture is too small to read. Scan with 200 dots to the inch or more.</source>
        <translation>图片太小，看不清。请用 200 dpi 以上扫描。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {why}.</source>
        <translation>{file} 读不出来：{why}。</translation>
    </message>
    <message>
        <source>{file} is a ballot, and none has a final version.</source>
        <translation>{file} 是表决票，表决票没有定稿。</translation>
    </message>
    <message>
        <source>{file} was changed after you looked at it. Look at the differences again.</source>
        <translation>您看过以后 {file} 又改了。请重新看一遍不同之处。</translation>
    </message>
    <message>
        <source>{file} is none of this village&apos;s papers: it does not carry their code. Save the paper as Word from here and edit that.</source>
        <translation>{file} 不是本村打印的材料，上面没有材料码。请从这里存成 Word 再改。</translation>
    </message>
    <message>
        <source>{file} is no Word file (.docx), or it is damaged. Save it again as .docx.</source>
        <translation>{file} 不是 Word 文件（.docx），或者坏了。请另存为 .docx。</translation>
    </message>
    <message>
        <source>{title}: this file was made from version {version}, the newest is {newest}. Make the changes in the newest.</source>
        <translation>《{title}》：这个文件是从第 {version} 版改的，最新的是第 {newest} 版。请在最新版上改。</translation>
    </message>
    <message>
        <source>{file} is locked with a password or is an old .doc. Save it as .docx without one.</source>
        <translation>{file} 设了密码或者是老的 .doc。请去掉密码，另存为 .docx。</translation>
    </message>
    <message>
        <source>The version of {title} that was printed is gone from the data folder, so nothing can be compared.</source>
        <translation>《{title}》打印的那一版在数据文件夹里找不到了，没法比对。</translation>
    </message>
    <message>
        <source>{file} belongs to a consultation or a paper that is not in this program.</source>
        <translation>{file} 对应的协商或材料不在本程序里。</translation>
    </message>
    <message>
        <source>{name} is here since {at} already; nothing was noted a second time.</source>
        <translation>{name} {at} 已经签到，没有重复记。</translation>
    </message>
    <message>
        <source>This identity card belongs to nobody on the list of this meeting. A guest?</source>
        <translation>这张身份证不在本次会议名单上。是来宾吗？</translation>
    </message>
    <message>
        <source>This slip was made for another meeting. Type the name instead.</source>
        <translation>这张签到条是另一次会议的，请改打姓名。</translation>
    </message>
    <message>
        <source>This is a page of another consultation; it signs nobody in.</source>
        <translation>这是另一件协商的文件页，不能用来签到。</translation>
    </message>
    <message>
        <source>This is page {page} of {pages} of a paper of this consultation. It names nobody: type the name.</source>
        <translation>这是本次协商文件的第 {page} 页（共 {pages} 页），上面没有指明是谁，请打姓名。</translation>
    </message>
    <message>
        <source>The sheet bears {sheet} signatures, the screen has {screen} people. Write why they differ.</source>
        <translation>签到表签名 {sheet} 人，签到记录 {screen} 人，请写明为什么不一致。</translation>
    </message>
    <message>
        <source>The signatures are counted once the meeting was opened.</source>
        <translation>宣布开会以后再核对签名数。</translation>
    </message>
    <message>
        <source>It is another day: have everybody sign in anew before the meeting goes on.</source>
        <translation>已经是另一天了，请先让大家重新签到，再复会。</translation>
    </message>
    <message>
        <source>Write on which points people did not agree.</source>
        <translation>请写上哪几点没有取得一致。</translation>
    </message>
    <message>
        <source>The assembly&apos;s case was begun already.</source>
        <translation>提交会议决定的案已经立过了。</translation>
    </message>
    <message>
        <source>That day has not come yet. Enter the day on which it was handed over.</source>
        <translation>这一天还没到。请填实际移交的日期。</translation>
    </message>
    <message>
        <source>Choose a day that is still to come.</source>
        <translation>请选一个还没到的日子。</translation>
    </message>
    <message>
        <source>Lock the minutes of this meeting first (stage Deliberation, page Minutes): the next meeting has its own.</source>
        <translation>请先锁定这次会议的记录（「议事」一步的「记录」页）：下次会议另有记录。</translation>
    </message>
    <message>
        <source>Say to whom it is handed over.</source>
        <translation>请写移交给谁。</translation>
    </message>
    <message>
        <source>“{title}” has no outcome that leaves anything open.</source>
        <translation>“{title}”现在没有留下未决的事项。</translation>
    </message>
    <message>
        <source>The number of a copy has at most six digits and nothing else. Correct it.</source>
        <translation>份号最多六位数字，不能有别的字。请改正。</translation>
    </message>
    <message>
        <source>A paper marked secret has to bear the number of its copy (GB/T 9704-2012, 7.2.1). Write the number.</source>
        <translation>标了密级的文书要标份号（GB/T 9704-2012 第7.2.1条）。请填份号。</translation>
    </message>
    <message>
        <source>The foot of the paper says who issued it. Write the name of the office.</source>
        <translation>版记要写印发机关。请填单位名称。</translation>
    </message>
    <message>
        <source>It is the only question of this meeting: change its words instead.</source>
        <translation>这是本次会议唯一的表决问题，请直接改它的文字。</translation>
    </message>
    <message>
        <source>{file} is no picture, PDF, Word or Excel file, or it is damaged. Choose another file, or print it and scan it.</source>
        <translation>{file}不是图片、PDF、Word 或 Excel 文件，或者已经损坏。请另选一个文件，或者打印后扫描。</translation>
    </message>
    <message>
        <source>{name} must stand aside in this matter: present, but without a vote.</source>
        <translation>{name}在这件事上应当回避：算到会，不投票。</translation>
    </message>
    <message>
        <source>{bearer} must stand aside in this matter and cannot vote for {name}: somebody else has to.</source>
        <translation>{bearer}在这件事上应当回避，不能代{name}表决，请另选受托人。</translation>
    </message>
    <message>
        <source>“{title}” was sent on this way already.</source>
        <translation>“{title}”已经这样办过了，不用再办一次。</translation>
    </message>
    <message>
        <source>“{question}” is being voted on: close it first.</source>
        <translation>“{question}”正在表决，请先结束。</translation>
    </message>
    <message>
        <source>“{question}” left a seat free: hold the other round, or leave the seat free, first.</source>
        <translation>“{question}”名额没有选满，请先另行投票，或者决定空缺。</translation>
    </message>
    <message>
        <source>The case cannot be read, {file}: {why}. A case is written as JSON in UTF-8.</source>
        <translation>案例读不了：{file}，{why}。案例用 UTF-8 的 JSON 写。</translation>
    </message>
    <message>
        <source>This matter is held by itself already.</source>
        <translation>这件事本来就是单独开会。</translation>
    </message>
    <message>
        <source>This matter&apos;s meeting is held together with another already.</source>
        <translation>这件事已经与别的事同开一会。</translation>
    </message>
    <message>
        <source>The meeting of one of the two has begun, so “{title}” cannot be added any more.</source>
        <translation>两个会中有一个已经开始，不能再与“{title}”合在一起。</translation>
    </message>
    <message>
        <source>One of the two is a second call, whose notice names its own matter only.</source>
        <translation>其中一个是第二次召集，它的通知只写了自己的事项。</translation>
    </message>
    <message>
        <source>Not everything before the meeting is finished: {titles}. Finish it, hold it by itself, or pass the gate with a reason.</source>
        <translation>会前的步骤还没完成：{titles}。请先办完，或者让它单独开会，或者写明理由继续。</translation>
    </message>
    <message>
        <source>The notice of one of the two went out already and does not name the other. One notice must name both.</source>
        <translation>其中一个的通知已经发出，没有写另一件事。同开一会，通知里要写明两件事。</translation>
    </message>
    <message>
        <source>The meeting was opened with “{title}”; it stays one of its matters.</source>
        <translation>会议已经宣布开会，“{title}”是其中一项，不能再分开。</translation>
    </message>
    <message>
        <source>It goes by another procedure or counts otherwise than “{title}”.</source>
        <translation>它走的程序或者计数的办法与“{title}”不同。</translation>
    </message>
    <message>
        <source>Not the same people are due for “{title}”: {names}. Invite them to both matters first, then hold them together.</source>
        <translation>与“{title}”应到的人不一样：{names}。请先让两件事都请到他们，再合在一起开。</translation>
    </message>
    <message>
        <source>Time, place, chair and recorder are set at “{title}”, with which this matter is held together.</source>
        <translation>时间、地点、主持人、记录人在“{title}”里定，这件事与它同开一会。</translation>
    </message>
    <message>
        <source>At most {pick} may be named. Ask again, and press the numbers that hold.</source>
        <translation>最多选{pick}个。请再问一遍，按最后选定的号码。</translation>
    </message>
    <message>
        <source>A break ends later than now: set the time at which the meeting goes on.</source>
        <translation>复会时间要在现在之后，请改一下。</translation>
    </message>
    <message>
        <source>Papers call an attachment by its name. Write one.</source>
        <translation>文件里要写附件的名称，请写一个。</translation>
    </message>
    <message>
        <source>Only a question that was refused beside others goes a way of its own: “{question}”.</source>
        <translation>只有和别的问题一起表决而没有通过的，才单独往下走：“{question}”。</translation>
    </message>
    <message>
        <source>The case about “{question}” was begun already.</source>
        <translation>“{question}”已经另立协商了。</translation>
    </message>
    <message>
        <source>In the matter “{title}” the vote on “{question}” is open. Close its count or declare it void first.</source>
        <translation>“{title}”这一项还在表决“{question}”。请先计完票或者宣布作废。</translation>
    </message>
    <message>
        <source>Words in the field were not filed yet: “{words}”. File them or delete them.</source>
        <translation>发言框里还有没记下的话：“{words}”。请先记下，或者删掉。</translation>
    </message>
    <message>
        <source>“{title}” was taken up already, so its place stays as it is.</source>
        <translation>“{title}”已经开议，它的位置不能再动。</translation>
    </message>
    <message>
        <source>Other matters are held together now than were shown here. Look at the order again.</source>
        <translation>同会的事项和这里显示的不一样了，请再看一遍顺序。</translation>
    </message>
    <message>
        <source>The hall has {sections} sections: enter the hands of each of them.</source>
        <translation>会场分了 {sections} 区，请把每一区的数都填上。</translation>
    </message>
    <message>
        <source>Hands were counted already. The hall can be divided otherwise for the next vote.</source>
        <translation>已经数过了，这一次不能再改分区；下一次表决可以另分。</translation>
    </message>
    <message>
        <source>At most {most} sections can be counted.</source>
        <translation>最多分 {most} 区。</translation>
    </message>
    <message>
        <source>“{name}” stands there twice.</source>
        <translation>“{name}”写了两遍。</translation>
    </message>
    <message>
        <source>{bearer} is noted as not being here (left, excused or represented) and cannot stand for {name}. Sign {bearer} in first.</source>
        <translation>{bearer}记着不在场（离会、请假或已委托别人），不能代{name}。先给{bearer}签到。</translation>
    </message>
    <message>
        <source>The meeting has a break. {name} can have the floor when it goes on.</source>
        <translation>正在休会。复会以后再请{name}发言。</translation>
    </message>
    <message>
        <source>{name} is not here. Sign in first, then speak.</source>
        <translation>{name}不在场。先签到，再发言。</translation>
    </message>
    <message>
        <source>Papers were read already: correct the numbers of papers instead.</source>
        <translation>已经开始唱票，请用“更正票数”。</translation>
    </message>
    <message>
        <source>{read} papers were read, so no fewer came out of the box.</source>
        <translation>已经唱了 {read} 张，收回的不能比这还少。</translation>
    </message>
    <message>
        <source>The meeting has a break. The item can be taken up when it goes on.</source>
        <translation>正在休会。复会以后再进行这一项。</translation>
    </message>
    <message>
        <source>Nobody was counted. Write how many think so and how many do not.</source>
        <translation>一个人也没有数。请填赞成的几人、不赞成的几人。</translation>
    </message>
    <message>
        <source>{counted} were counted, but only {most} people are here. Count again.</source>
        <translation>数了{counted}人，可是在场只有{most}人。请重新数。</translation>
    </message>
    <message>
        <source>{short} more must be here before the meeting can go on another day. Sign them in, give a reason at the sign-in, or close the meeting and hold another.</source>
        <translation>隔日续会还差 {short} 人才能复会。请给到了的人签到；可以在签到页说明理由，也可以散会后另开一次会。</translation>
    </message>
    <message>
        <source>{count} of those who voted bear the name {name}: say which of them.</source>
        <translation>参加表决的有 {count} 位{name}，请选是哪一位。</translation>
    </message>
</context>
<context>
    <name>RemovalDialog</name>
    <message>
        <source>Take this local rule out?</source>
        <translation>取消这条本地规定？</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>取消这条</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>留着</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>It no longer holds: from today on the text above it does</source>
        <translation>不再有效：从今天起照上一级规定办</translation>
    </message>
    <message>
        <source>It was entered by mistake: it never held</source>
        <translation>填错了：从来没有这条规定</translation>
    </message>
</context>
<context>
    <name>ReplyDialog</name>
    <message>
        <source>Who was told of the result?</source>
        <translation>把结果告诉了谁？</translation>
    </message>
    <message>
        <source>Note the reply</source>
        <translation>记下答复</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不记</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>答复了谁</translation>
    </message>
    <message>
        <source>How</source>
        <translation>怎么告诉的</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>说了什么</translation>
    </message>
    <message>
        <source>Write who was told</source>
        <translation>请填告诉了谁</translation>
    </message>
    <message>
        <source>Write what was said</source>
        <translation>请写下说了什么</translation>
    </message>
</context>
<context>
    <name>ResultPane</name>
    <message>
        <source>The sum</source>
        <translation>判定算式</translation>
    </message>
    <message>
        <source>How it goes on</source>
        <translation>这件事接下来</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>For the chair to read aloud</source>
        <translation>请主持人念</translation>
    </message>
    <message>
        <source>The whole vote is void</source>
        <translation>这次投票无效</translation>
    </message>
    <message>
        <source>all are lawful, the meeting decides; the same text is not voted on again today</source>
        <translation>都合法，由会议定；同一稿当天不再表决</translation>
    </message>
    <message>
        <source>chosen: {0}</source>
        <translation>已选：{0}</translation>
    </message>
    <message>
        <source>counted again: {0}</source>
        <translation>重新计票：{0}</translation>
    </message>
    <message>
        <source>round {0} void: {1}</source>
        <translation>第 {0} 次作废：{1}</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>To the second screen</source>
        <translation>放到第二屏幕</translation>
    </message>
    <message>
        <source>Close the meeting</source>
        <translation>散会</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>this question alone; what carried goes on to the publication</source>
        <translation>只说这一个问题；通过的照常公示</translation>
    </message>
</context>
<context>
    <name>RetentionDialog</name>
    <message>
        <source>How long is {0} kept?</source>
        <translation>《{0}》保管多久？</translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation>就这样</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不改</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保管</translation>
    </message>
    <message>
        <source>The usual length comes from the table; counties may set another.</source>
        <translation>平常的期限来自期限表；县里可以另定。</translation>
    </message>
    <message>
        <source>30 yr</source>
        <translation>30 年</translation>
    </message>
    <message>
        <source>10 yr</source>
        <translation>10 年</translation>
    </message>
    <message>
        <source>ever</source>
        <translation>永久</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Party branch studies it</source>
        <translation>村党组织研究</translation>
    </message>
    <message>
        <source>Committee reviews it</source>
        <translation>村（居）民委员会审核</translation>
    </message>
    <message>
        <source>Supervision committee looks at it</source>
        <translation>村（居）务监督委员会意见</translation>
    </message>
    <message>
        <source>Town government&apos;s opinion</source>
        <translation>乡镇（街道）意见</translation>
    </message>
    <message>
        <source>Legal adviser&apos;s opinion</source>
        <translation>法律顾问意见</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Keep the opinion</source>
        <translation>保存意见</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不登记</translation>
    </message>
    <message>
        <source>On</source>
        <translation>哪一天</translation>
    </message>
    <message>
        <source>How many were there</source>
        <translation>到会几人</translation>
    </message>
    <message>
        <source>0: not noted</source>
        <translation>0 表示没记</translation>
    </message>
    <message>
        <source>What they said</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>谁签名</translation>
    </message>
    <message>
        <source>The paper bears the signature</source>
        <translation>表上已经签名</translation>
    </message>
    <message>
        <source>Take this opinion out</source>
        <translation>去掉这一项</translation>
    </message>
    <message>
        <source>They agree</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>They do not agree</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Write what they said</source>
        <translation>请写意见</translation>
    </message>
</context>
<context>
    <name>ReviewLine</name>
    <message>
        <source>not yet</source>
        <translation>还没登记</translation>
    </message>
    <message>
        <source>only if it is asked for</source>
        <translation>可以不要</translation>
    </message>
    <message>
        <source>does not agree</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>{0} present</source>
        <translation>{0} 人到会</translation>
    </message>
    <message>
        <source>no signature yet</source>
        <translation>表上没有签名</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>It is signed</source>
        <translation>补签名</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>看一看</translation>
    </message>
</context>
<context>
    <name>ReviewPointsDialog</name>
    <message>
        <source>What did the review find?</source>
        <translation>审核的结论是什么？</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不填</translation>
    </message>
    <message>
        <source>What kind of matter it is</source>
        <translation>事项类别</translation>
    </message>
    <message>
        <source>not said yet</source>
        <translation>还没有填</translation>
    </message>
    <message>
        <source>Within the law</source>
        <translation>内容合法</translation>
    </message>
    <message>
        <source>An affair of the village itself</source>
        <translation>属于自治范围</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>情况紧急</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>May stay empty: then the paper says what the points above say</source>
        <translation>可以不写：文书按上面的要点写理由</translation>
    </message>
</context>
<context>
    <name>RightPanel</name>
    <message>
        <source>What is missing</source>
        <translation>还缺什么</translation>
    </message>
    <message>
        <source>To print</source>
        <translation>可以打印</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>都齐了</translation>
    </message>
    <message>
        <source>{0} more are met</source>
        <translation>另有 {0} 项已满足</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>All {0} papers</source>
        <translation>全部 {0} 样</translation>
    </message>
    <message>
        <source>{0} block</source>
        <translation>{0} 项挡住</translation>
    </message>
    <message>
        <source>{0} to note</source>
        <translation>{0} 项注意</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>补填</translation>
    </message>
    <message>
        <source>What else the papers need: experts, filing, numbers, pictures</source>
        <translation>文书还要的内容：专家意见、报备、文号、照片等</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>一起印</translation>
    </message>
    <message>
        <source>All {0}</source>
        <translation>全部 {0} 样</translation>
    </message>
</context>
<context>
    <name>RollChanges</name>
    <message>
        <source>Come on: {0}</source>
        <translation>新列入：{0}</translation>
    </message>
    <message>
        <source>Go off: {0}</source>
        <translation>去掉：{0}</translation>
    </message>
    <message>
        <source>Something else about them: {0}</source>
        <translation>情况有变：{0}</translation>
    </message>
    <message>
        <source>Receipts or sign-ins that go with them: {0}</source>
        <translation>连同送达或签到记录去掉的：{0}</translation>
    </message>
    <message>
        <source>Those who stay keep their receipts and sign-ins.</source>
        <translation>留下的人，送达和签到记录都保留。</translation>
    </message>
    <message>
        <source>Renew the list?</source>
        <translation>要更新名单吗？</translation>
    </message>
    <message>
        <source>Renew the list</source>
        <translation>更新名单</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>先不动</translation>
    </message>
    <message>
        <source>{0} are not due any more. What was noted of how they were told goes with them; it stays in the journal.</source>
        <translation>{0}不再应到，他们的送达记录也一起去掉，操作日志里仍查得到。</translation>
    </message>
    <message>
        <source>May their receipts go?</source>
        <translation>他们的送达记录可以去掉吗？</translation>
    </message>
    <message>
        <source>Let them go</source>
        <translation>可以去掉</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0}等，另有{1}人</translation>
    </message>
</context>
<context>
    <name>RosterAssumption</name>
    <message>
        <source>There is no column for registration: everybody counts as registered here</source>
        <translation>没有“户籍情况”列：全部按本村户籍</translation>
    </message>
    <message>
        <source>There is no column for representatives: those known stay as they are</source>
        <translation>没有“村民代表”列：已登记的代表不变</translation>
    </message>
    <message>
        <source>There is no column for ID numbers: people are matched by household and name</source>
        <translation>没有身份证号列：按户号和姓名对应</translation>
    </message>
    <message>
        <source>There is no column for groups</source>
        <translation>没有小组列</translation>
    </message>
    <message>
        <source>The names of the {sheets} sheets were taken as groups</source>
        <translation>{sheets} 张工作表的名称作为小组</translation>
    </message>
    <message>
        <source>There are no household numbers: households were numbered by their heads</source>
        <translation>没有户号：按户主依次编号</translation>
    </message>
    <message>
        <source>Nothing says who belongs to which household</source>
        <translation>看不出谁和谁是一户</translation>
    </message>
    <message>
        <source>Each group numbers its households anew: the group was put before the number</source>
        <translation>各组户号重复：已在户号前加小组</translation>
    </message>
    <message>
        <source>No header was found in the sheets {sheets}: they were left out</source>
        <translation>工作表“{sheets}”没有表头，未读</translation>
    </message>
</context>
<context>
    <name>RosterCount</name>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>households</source>
        <translation>户</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>grids</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>registered here</source>
        <translation>户籍人口</translation>
    </message>
    <message>
        <source>not registered here</source>
        <translation>非户籍人口</translation>
    </message>
    <message>
        <source>registered and 18 or older</source>
        <translation>户籍人口中年满 18 周岁</translation>
    </message>
    <message>
        <source>registered households</source>
        <translation>户籍户</translation>
    </message>
    <message>
        <source>party members</source>
        <translation>党员</translation>
    </message>
    <message>
        <source>representatives</source>
        <translation>村民代表</translation>
    </message>
    <message>
        <source>women among the representatives</source>
        <translation>村民代表中的妇女</translation>
    </message>
</context>
<context>
    <name>RosterField</name>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>head of household</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>household number</source>
        <translation>户号</translation>
    </message>
    <message>
        <source>relation to the head</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>registration</source>
        <translation>户籍情况</translation>
    </message>
    <message>
        <source>ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>political status</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>party member</source>
        <translation>党员</translation>
    </message>
    <message>
        <source>representative</source>
        <translation>村民代表</translation>
    </message>
    <message>
        <source>remarks</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message>
        <source>Who lives in the village belongs here.</source>
        <translation>这里登记村里住着哪些人。</translation>
    </message>
    <message>
        <source>Take in the roster</source>
        <translation>导入名册</translation>
    </message>
    <message>
        <source>A spreadsheet of the township, the police or your own; it is shown first</source>
        <translation>乡镇、派出所或自己的表格都行，先看再导入</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Or enter people one by one</source>
        <translation>或者一个一个登记</translation>
    </message>
    <message>
        <source>For a handful of people, or until the file arrives</source>
        <translation>人少时，或者表格还没到时</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加一人</translation>
    </message>
    <message>
        <source>People and households</source>
        <translation>人和户</translation>
    </message>
    <message>
        <source>Bodies and terms</source>
        <translation>机构和任期</translation>
    </message>
    <message>
        <source>Who lives here?</source>
        <translation>谁住在这里？</translation>
    </message>
    <message>
        <source>Name, initials, household number</source>
        <translation>姓名、首字母、户号</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Households, groups, bodies</source>
        <translation>户口、小组、机构</translation>
    </message>
    <message>
        <source>{0} people</source>
        <translation>{0} 人</translation>
    </message>
    <message>
        <source>{0} representatives</source>
        <translation>村民代表 {0} 人</translation>
    </message>
    <message>
        <source>{0} party members</source>
        <translation>党员 {0} 人</translation>
    </message>
    <message>
        <source>corrected {0}</source>
        <translation>改了{0}的登记</translation>
    </message>
    <message>
        <source>added {0}</source>
        <translation>添加了{0}</translation>
    </message>
    <message>
        <source>{0} speaks for the household</source>
        <translation>{0}作户代表</translation>
    </message>
    <message>
        <source>Has {0} left?</source>
        <translation>{0}已经不在本村了吗？</translation>
    </message>
    <message>
        <source>{0} goes out of the roster and its bodies from today, and stays in everything that happened before.</source>
        <translation>从今天起，{0}不再列入名册和各机构；以前的协商里仍保留。</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已迁出</translation>
    </message>
    <message>
        <source>Stays in the roster</source>
        <translation>留在名册里</translation>
    </message>
    <message>
        <source>{0} has left</source>
        <translation>{0}已迁出</translation>
    </message>
    <message>
        <source>{0} is back</source>
        <translation>{0}又回到名册</translation>
    </message>
    <message>
        <source>Choose the roster</source>
        <translation>选择名册文件</translation>
    </message>
    <message>
        <source>Spreadsheets ({0})</source>
        <translation>表格 ({0})</translation>
    </message>
    <message>
        <source>Reading row {0} of {1}</source>
        <translation>正在读第 {0} 行，共 {1} 行</translation>
    </message>
    <message>
        <source>Nothing is taken in before you have seen it.</source>
        <translation>您看过之后才会导入。</translation>
    </message>
    <message>
        <source>Taking in, {0} of {1}</source>
        <translation>正在导入，第 {0} 步，共 {1} 步</translation>
    </message>
    <message>
        <source>All of it is kept, or nothing.</source>
        <translation>要么全部导入，要么一条也不导入。</translation>
    </message>
    <message>
        <source>took the roster in: {0} new, {1} changed, {2} left</source>
        <translation>导入名册：新增 {0} 人，更新 {1} 人，迁出 {2} 人</translation>
    </message>
    <message>
        <source>Write the roster to</source>
        <translation>把名册导出到</translation>
    </message>
    <message>
        <source>roster.xlsx</source>
        <translation>名册.xlsx</translation>
    </message>
    <message>
        <source>wrote {0} people to {1}</source>
        <translation>已把 {0} 人导出到 {1}</translation>
    </message>
    <message>
        <source>your file is not changed</source>
        <translation>原来的文件不会被改动</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再导入</translation>
    </message>
    <message>
        <source>it is shown first</source>
        <translation>先看再导入</translation>
    </message>
    <message>
        <source>Take in another roster</source>
        <translation>再导入一份名册</translation>
    </message>
    <message>
        <source>known people are brought up to date</source>
        <translation>不会重复，只更新</translation>
    </message>
    <message>
        <source>Write the roster to a file</source>
        <translation>导出名册</translation>
    </message>
    <message>
        <source>Choose who speaks for {0} households</source>
        <translation>给 {0} 户定户代表</translation>
    </message>
    <message>
        <source>needed where households vote</source>
        <translation>按户表决时用得上</translation>
    </message>
    <message>
        <source>Missing: {0}</source>
        <translation>缺：{0}</translation>
    </message>
    <message>
        <source>Every household has somebody to speak</source>
        <translation>每户有户代表</translation>
    </message>
    <message>
        <source>Residents without registration have a representative</source>
        <translation>非户籍居民有代表</translation>
    </message>
    <message>
        <source>{0} live here</source>
        <translation>常住 {0} 人</translation>
    </message>
    <message>
        <source>Checked against a file this year</source>
        <translation>今年核对过</translation>
    </message>
    <message>
        <source>never</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Groups and grids</source>
        <translation>小组和网格</translation>
    </message>
    <message>
        <source>{0:,} households, {1:,} people, {2:,} of them 18 or older; {3:,} away, {4:,} not registered</source>
        <translation>{0:,} 户、{1:,} 人，18 周岁以上 {2:,} 人，在外 {3:,} 人，非户籍 {4:,} 人</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Take in a list of organisations</source>
        <translation>导入单位名单</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>Take in the sheet of owners</source>
        <translation>读入业主表格</translation>
    </message>
    <message>
        <source>with floor areas; it is shown first</source>
        <translation>要有面积，先给您看</translation>
    </message>
</context>
<context>
    <name>RosterPreviewView</name>
    <message>
        <source>Is the roster right?</source>
        <translation>看一看名册对不对</translation>
    </message>
    <message>
        <source>Rows of the roster</source>
        <translation>名册的行</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>换一个文件</translation>
    </message>
    <message>
        <source>The header was recognised:</source>
        <translation>表头认出来了：</translation>
    </message>
    <message>
        <source>A double click or F2 puts a row right</source>
        <translation>双击一行就能改</translation>
    </message>
    <message>
        <source>Put the chosen row right</source>
        <translation>更正所选行</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>原表行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>ID number (stays on this computer)</source>
        <translation>身份证号（只存本机）</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>{0}   sheet “{1}”, the header is row {2}</source>
        <translation>{0}&#x3000;工作表“{1}”，第 {2} 行是表头</translation>
    </message>
    <message>
        <source>rows can be taken</source>
        <translation>行可以导入</translation>
    </message>
    <message>
        <source>rows must be put right first</source>
        <translation>行要改好才能导入</translation>
    </message>
    <message>
        <source>rows want a look</source>
        <translation>行请您看一眼</translation>
    </message>
    <message>
        <source>{0} ({1} columns)</source>
        <translation>{0}，共 {1} 列</translation>
    </message>
    <message>
        <source>{0} people of the roster are not in this file: they have left ({1} …)</source>
        <translation>名册里有 {0} 人不在这个文件里：都已迁出（{1}等）</translation>
    </message>
    <message>
        <source>{0} rows with remarks</source>
        <translation>有说明的 {0} 行</translation>
    </message>
    <message>
        <source>{0} rows that can be taken</source>
        <translation>可以导入的 {0} 行</translation>
    </message>
    <message>
        <source>all {0} rows</source>
        <translation>全部 {0} 行</translation>
    </message>
    <message>
        <source>Take {0} rows in</source>
        <translation>导入 {0} 行</translation>
    </message>
    <message>
        <source>Take {0} rows in, put the other {1} right later</source>
        <translation>导入 {0} 行，其余 {1} 行以后再改</translation>
    </message>
    <message>
        <source>Hh.</source>
        <translation>户号</translation>
    </message>
</context>
<context>
    <name>RosterRemark</name>
    <message>
        <source>There is no name</source>
        <translation>没有姓名</translation>
    </message>
    <message>
        <source>The same ID number stands in row {first_row}</source>
        <translation>身份证号与第 {first_row} 行相同，只收一行</translation>
    </message>
    <message>
        <source>The same person stands in row {first_row}</source>
        <translation>与第 {first_row} 行是同一人，只收一行</translation>
    </message>
    <message>
        <source>The check digit is wrong, perhaps one digit was miscopied</source>
        <translation>校验码不对，可能抄错一位</translation>
    </message>
    <message>
        <source>The ID number has {length} places, it should have 18</source>
        <translation>身份证号 {length} 位，应为 18 位</translation>
    </message>
    <message>
        <source>The ID number holds something that is no digit</source>
        <translation>身份证号里有不是数字的字符</translation>
    </message>
    <message>
        <source>This is an old ID number of 15 digits</source>
        <translation>这是 15 位的旧身份证号</translation>
    </message>
    <message>
        <source>The ID number is stored as a number and has lost its last digits</source>
        <translation>身份证号存成了数值，后几位已丢失，请补</translation>
    </message>
    <message>
        <source>The birth date in the ID number does not exist</source>
        <translation>身份证号里的出生日期不存在</translation>
    </message>
    <message>
        <source>The birth date is {column}, the ID number says {id}; the latter is taken</source>
        <translation>表上出生日期 {column}，身份证号是 {id}，按身份证号</translation>
    </message>
    <message>
        <source>The sex is {column}, the ID number says {id}; the latter is taken</source>
        <translation>表上写{column}，身份证号表示{id}，按身份证号</translation>
    </message>
    <message>
        <source>The sex “{value}” is not understood</source>
        <translation>性别“{value}”看不懂</translation>
    </message>
    <message>
        <source>“{value}” is no possible birth date</source>
        <translation>“{value}”不是可能的出生日期</translation>
    </message>
    <message>
        <source>The name holds a digit or a mark, please look</source>
        <translation>姓名里有数字或符号，请看一眼</translation>
    </message>
    <message>
        <source>“{value}” is no name</source>
        <translation>“{value}”不像姓名</translation>
    </message>
    <message>
        <source>Full-width digits were made plain ones</source>
        <translation>全角数字已改为半角</translation>
    </message>
    <message>
        <source>Blanks in the ID number were taken out</source>
        <translation>身份证号里的空格已去掉</translation>
    </message>
    <message>
        <source>The small x was made a capital X</source>
        <translation>小写 x 已改为大写 X</translation>
    </message>
    <message>
        <source>Blanks in the name were taken out</source>
        <translation>姓名里的空格已去掉</translation>
    </message>
    <message>
        <source>The date written with dots was read</source>
        <translation>已识别用点写的日期</translation>
    </message>
    <message>
        <source>The date written with characters was read</source>
        <translation>已识别用年月日写的日期</translation>
    </message>
    <message>
        <source>The date written with strokes was read</source>
        <translation>已识别用斜线写的日期</translation>
    </message>
    <message>
        <source>The date was stored as a running number and was read</source>
        <translation>已识别存成数值的日期</translation>
    </message>
</context>
<context>
    <name>RulePane</name>
    <message>
        <source>What the place adds in words</source>
        <translation>本地还要求</translation>
    </message>
    <message>
        <source>Every rule of this text</source>
        <translation>这个程序的各条规定</translation>
    </message>
    <message>
        <source>of nation and place the stricter one holds</source>
        <translation>本地比全国严的照本地</translation>
    </message>
    <message>
        <source>How often it changed</source>
        <translation>改过几次</translation>
    </message>
    <message>
        <source>{0}: {1} asks for {2} days, less than the law; the law decides</source>
        <translation>{0}：{1}只要 {2} 日，比法律松，照法律办</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0}（{1}）</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规定</translation>
    </message>
    <message>
        <source>What holds here</source>
        <translation>这里照什么办</translation>
    </message>
    <message>
        <source>When</source>
        <translation>哪一段时间</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>各个文本</translation>
    </message>
    <message>
        <source>the nation&apos;s rule</source>
        <translation>全国规定</translation>
    </message>
    <message>
        <source>nation: {0}</source>
        <translation>全国：{0}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>没有规定</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>looked at here</source>
        <translation>正在看的</translation>
    </message>
    <message>
        <source>the same numbers</source>
        <translation>同样的数</translation>
    </message>
    <message>
        <source>other: {0}</source>
        <translation>不同：{0}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>community</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>collective</source>
        <translation>集体经济组织</translation>
    </message>
    <message>
        <source>owners</source>
        <translation>业主</translation>
    </message>
    <message>
        <source> and </source>
        <translation>，并且</translation>
    </message>
    <message>
        <source>{0} {1} of the {2} {3}</source>
        <translation>{0} {2}{3}的{1}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>of {0}, {1} are needed: {2}</source>
        <translation>{0} 人须 {1}：{2}</translation>
    </message>
    <message>
        <source>; or </source>
        <translation>；或者</translation>
    </message>
    <message>
        <source>important matters, before the meeting</source>
        <translation>重大事项，会前先研究</translation>
    </message>
    <message>
        <source>with {0}, within {1} days</source>
        <translation>报{0}，{1} 日内</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>，再由</translation>
    </message>
    <message>
        <source>at least once in {0} months</source>
        <translation>{0} 个月至少一次</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或者</translation>
    </message>
    <message>
        <source>only what the assembly delegated</source>
        <translation>只办会议授权的事</translation>
    </message>
    <message>
        <source>called by: {0}</source>
        <translation>{0}召集</translation>
    </message>
    <message>
        <source>may be demanded by {0}</source>
        <translation>{0}可以提议召开</translation>
    </message>
    <message>
        <source>within {0} days</source>
        <translation>{0} 日内召开</translation>
    </message>
    <message>
        <source>must be made public, no days named</source>
        <translation>要公布，没定几日</translation>
    </message>
    <message>
        <source>{0} (from {1} villagers on)</source>
        <translation>{0}（{1} 人以上的村）</translation>
    </message>
    <message>
        <source>{0} (advice)</source>
        <translation>{0}（建议）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>from {0} on</source>
        <translation>{0}起</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} 至 {1}</translation>
    </message>
    <message>
        <source>{days} whole days between notice and meeting</source>
        <translation>{days} 日（通知次日算起，到会前一日止）</translation>
    </message>
    <message>
        <source>{days} days, the day of the meeting counted</source>
        <translation>{days} 日（含开会当日）</translation>
    </message>
    <message>
        <source>{days} days, first and last day counted</source>
        <translation>{days} 日（首尾两日都算）</translation>
    </message>
    <message>
        <source>{0} kinds of matter belong to other bodies</source>
        <translation>有 {0} 类事要由别的会定</translation>
    </message>
    <message>
        <source>{0} {1} of the {2}</source>
        <translation>{0} {2}的{1}</translation>
    </message>
    <message>
        <source>{0} (where {1} are counted)</source>
        <translation>{0}（由{1}定的）</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>What does the law ask for?</source>
        <translation>这件事是怎么规定的？</translation>
    </message>
    <message>
        <source>Find a rule</source>
        <translation>找一条规定</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>看哪一天</translation>
    </message>
    <message>
        <source>Local rules of</source>
        <translation>本地规定</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规定</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>{0}, {1} to be checked</source>
        <translation>{0}，{1} 处需核对</translation>
    </message>
    <message>
        <source>none, the nation&apos;s alone</source>
        <translation>不用，只照全国规定</translation>
    </message>
    <message>
        <source>Take a rule pack</source>
        <translation>装入规则包</translation>
    </message>
    <message>
        <source>From a USB drive; shown before it counts</source>
        <translation>从 U 盘装，先看改了什么再定</translation>
    </message>
    <message>
        <source>Take back “{0}”</source>
        <translation>撤回“{0}”</translation>
    </message>
    <message>
        <source>Checked in its source</source>
        <translation>已核对原文</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>To be checked against the original</source>
        <translation>需核对原文</translation>
    </message>
    <message>
        <source>Local rules</source>
        <translation>本地规定</translation>
    </message>
    <message>
        <source>Rules as delivered</source>
        <translation>随软件带的规定</translation>
    </message>
    <message>
        <source>{0}, signed by {1}</source>
        <translation>{0}，{1}签发</translation>
    </message>
    <message>
        <source>Rule packs</source>
        <translation>规则包</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留规定</translation>
    </message>
    <message>
        <source>Choose the rule pack</source>
        <translation>选规则包文件</translation>
    </message>
    <message>
        <source>Take “{0}” back?</source>
        <translation>撤回“{0}”吗？</translation>
    </message>
    <message>
        <source>The rules are again as they were before this pack.</source>
        <translation>规定恢复成装这个包以前的样子。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>More is asked for here…</source>
        <translation>本地另有规定…</translation>
    </message>
    <message>
        <source>Local rules: {0}</source>
        <translation>本地规定：{0} 条</translation>
    </message>
    <message>
        <source>Meets once in {0} months</source>
        <translation>每 {0} 个月至少开一次</translation>
    </message>
    <message>
        <source>When did it last meet? Note the day</source>
        <translation>上次是哪天开的？点这里记下</translation>
    </message>
    <message>
        <source>Last met on {0}; the next time by {1}</source>
        <translation>上次{0}；下次最迟{1}</translation>
    </message>
    <message>
        <source>{0}; {1} of them ask for less than the law, which decides</source>
        <translation>{0}；其中 {1} 条不比法律严，照法律办</translation>
    </message>
</context>
<context>
    <name>RunningPane</name>
    <message>
        <source>The chair reads</source>
        <translation>主持人念</translation>
    </message>
    <message>
        <source>Then press at the right: {0}</source>
        <translation>念完点右边：{0}</translation>
    </message>
    <message>
        <source>{0} min behind the plan</source>
        <translation>比计划晚 {0} 分钟</translation>
    </message>
    <message>
        <source>{0} min ahead of the plan</source>
        <translation>比计划早 {0} 分钟</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>planned {0}, {1} min</source>
        <translation>计划 {0}，{1} 分钟</translation>
    </message>
    <message>
        <source>really {0}–{1}</source>
        <translation>实际 {0}–{1}</translation>
    </message>
</context>
<context>
    <name>SaidRow</name>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>{0} for {1}</source>
        <translation>{0}（代{1}）</translation>
    </message>
</context>
<context>
    <name>SatisfactionDialog</name>
    <message>
        <source>What did the satisfaction sheets say?</source>
        <translation>满意度测评结果怎样？</translation>
    </message>
    <message>
        <source>Keep the numbers</source>
        <translation>保存结果</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不写</translation>
    </message>
    <message>
        <source>sheets</source>
        <translation>份</translation>
    </message>
    <message>
        <source>Sent out</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Come back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Very satisfied</source>
        <translation>很满意</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Basically satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>Not satisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>What people wrote</source>
        <translation>写了什么意见</translation>
    </message>
    <message>
        <source>The answers add up to {0} of {1}</source>
        <translation>各项加起来 {0} 份，收回 {1} 份</translation>
    </message>
    <message>
        <source>The answers do not add up to this number</source>
        <translation>各项加起来和收回份数不一样</translation>
    </message>
    <message>
        <source>More came back than were sent out</source>
        <translation>收回的比发出的还多</translation>
    </message>
</context>
<context>
    <name>Scan</name>
    <message>
        <source>not placed yet</source>
        <translation>还没归位</translation>
    </message>
    <message>
        <source>This page was not placed yet. Let it be looked at again.</source>
        <translation>这一页还没归位。点「再认一次」。</translation>
    </message>
    <message>
        <source>no code found</source>
        <translation>没找到码</translation>
    </message>
    <message>
        <source>No code was found at the foot. Turn the page if it lies wrongly and place it by hand, or scan it again.</source>
        <translation>页脚没找到码。方向不对就转一转，再手工归位；或者重新扫描。</translation>
    </message>
    <message>
        <source>another village&apos;s</source>
        <translation>外村的</translation>
    </message>
    <message>
        <source>This page was printed by another village, or in a rehearsal. Throw it away.</source>
        <translation>这一页是别的村打印的，或者是演练打印的。请扔掉。</translation>
    </message>
    <message>
        <source>unknown consultation</source>
        <translation>没有这件协商</translation>
    </message>
    <message>
        <source>This page belongs to a consultation that is not in this program.</source>
        <translation>这一页所属的协商不在本程序里。</translation>
    </message>
    <message>
        <source>unknown paper</source>
        <translation>没有这份材料</translation>
    </message>
    <message>
        <source>“{consultation}” knows no such paper or page: it was printed without being kept. Print it again from here.</source>
        <translation>“{consultation}”没有这份材料或这一页：当时打印了没留底。请从这里重新打印。</translation>
    </message>
    <message>
        <source>an older version</source>
        <translation>旧版</translation>
    </message>
    <message>
        <source>{title}: this is version {version}, the newest is {newest}. Let the newest be signed, or place this by hand.</source>
        <translation>《{title}》：这是第 {version} 版，最新的是第 {newest} 版。请让大家签最新版，或者手工归位。</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>已经有了</translation>
    </message>
    <message>
        <source>{title}: this page is filed already. Place it by hand to put it in the other&apos;s stead, or throw it away.</source>
        <translation>《{title}》：这一页已经归位。要用这张换掉原来的就手工归位，不要就扔掉。</translation>
    </message>
    <message>
        <source>several pages at once</source>
        <translation>一张里有几页</translation>
    </message>
    <message>
        <source>{pages} pages are on one picture. Scan each by itself; then throw this away.</source>
        <translation>一张图上有 {pages} 页。请一页一页重新扫描，再把这张扔掉。</translation>
    </message>
    <message>
        <source>dossier closed</source>
        <translation>已经归档</translation>
    </message>
    <message>
        <source>The dossier of “{consultation}” is closed. Open its archive step again first.</source>
        <translation>“{consultation}”的卷已经归档。请先重新打开归档一步。</translation>
    </message>
    <message>
        <source>a ballot</source>
        <translation>表决票</translation>
    </message>
    <message>
        <source>A ballot of “{consultation}”: ballots are sealed and not kept here. Throw the picture away.</source>
        <translation>这是“{consultation}”的表决票：表决票封存，不在这里留图。请扔掉这张图。</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>取出来的</translation>
    </message>
    <message>
        <source>Taken out of {title}, page {page}.</source>
        <translation>从《{title}》第 {page} 页取出。</translation>
    </message>
    <message>
        <source>damaged file</source>
        <translation>文件坏了</translation>
    </message>
    <message>
        <source>The file cannot be opened: it is damaged or was cut short. Scan again.</source>
        <translation>文件打不开，坏了或者没写完。请重新扫描。</translation>
    </message>
    <message>
        <source>locked file</source>
        <translation>有密码</translation>
    </message>
    <message>
        <source>The file is locked with a password. Save it without one and lay it in again.</source>
        <translation>文件设了密码。请去掉密码另存，再放进来。</translation>
    </message>
    <message>
        <source>not a scan</source>
        <translation>不是扫描件</translation>
    </message>
    <message>
        <source>Only PDF, TIFF, JPEG, PNG and BMP files can be read here.</source>
        <translation>这里只认 PDF、TIFF、JPEG、PNG、BMP 文件。</translation>
    </message>
    <message>
        <source>too small</source>
        <translation>太小</translation>
    </message>
    <message>
        <source>The picture is too small to read. Scan with 200 dots to the inch or more.</source>
        <translation>图片太小，看不清。请用 200 dpi 以上扫描。</translation>
    </message>
    <message>
        <source>{0}, page {1}</source>
        <translation>{0} 第 {1} 页</translation>
    </message>
    <message>
        <source>{0} was taken before</source>
        <translation>{0} 以前收过了</translation>
    </message>
    <message>
        <source>{0} pages filed, {1} in the tray</source>
        <translation>{0} 页归位，{1} 页待处理</translation>
    </message>
</context>
<context>
    <name>ScanPicture</name>
    <message>
        <source>No picture</source>
        <translation>没有图片</translation>
    </message>
</context>
<context>
    <name>Scans</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>not scanned yet</source>
        <translation>还没扫描</translation>
    </message>
    <message>
        <source>page {0}</source>
        <translation>第 {0} 页</translation>
    </message>
    <message>
        <source>signature: {0}</source>
        <translation>签名：{0}</translation>
    </message>
    <message>
        <source>look yourself</source>
        <translation>请自己看</translation>
    </message>
    <message>
        <source>{0} empty</source>
        <translation>{0} 处空着</translation>
    </message>
    <message>
        <source>none is empty</source>
        <translation>都签了</translation>
    </message>
    <message>
        <source>Scanned page</source>
        <translation>扫描的页</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>收进日期</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation>为什么等着</translation>
    </message>
    <message>
        <source>Pages in the tray</source>
        <translation>待处理的页</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>缺什么</translation>
    </message>
    <message>
        <source>Papers that lack something</source>
        <translation>还缺东西的材料</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Pages that were filed</source>
        <translation>已归位的页</translation>
    </message>
</context>
<context>
    <name>ScansPage</name>
    <message>
        <source>Have the signed papers come back?</source>
        <translation>签好的纸都回来了吗？</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>看着的文件夹</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Place it</source>
        <translation>手工归位</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>转一下</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再认一次</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>扔掉</translation>
    </message>
    <message>
        <source>Rightly empty</source>
        <translation>不用签，说明</translation>
    </message>
    <message>
        <source>Final version from Word</source>
        <translation>收 Word 定稿</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开这件协商</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>取出来</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>signed papers come home by the code at their foot</source>
        <translation>签好的纸扫进来，按页脚的码自动归位</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>{0} of {1} papers signed and back</source>
        <translation>{1} 样材料，签好归位 {0} 样</translation>
    </message>
    <message>
        <source>Tray {0}</source>
        <translation>待处理 {0}</translation>
    </message>
    <message>
        <source>Lacking {0}</source>
        <translation>还缺 {0}</translation>
    </message>
    <message>
        <source>Filed {0}</source>
        <translation>已归位 {0}</translation>
    </message>
    <message>
        <source>No folder is watched; scans can be chosen as files.</source>
        <translation>没有看着的文件夹；可以选文件收进来。</translation>
    </message>
    <message>
        <source>{0} is not there: is the drive plugged in?</source>
        <translation>找不到 {0}：盘插好了吗？</translation>
    </message>
    <message>
        <source>Watched: {0}</source>
        <translation>正看着：{0}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Pages in the tray</source>
        <translation>待处理的页</translation>
    </message>
    <message>
        <source>Papers lacking pages</source>
        <translation>缺页的材料</translation>
    </message>
    <message>
        <source>Papers lacking signatures</source>
        <translation>缺签名的材料</translation>
    </message>
    <message>
        <source>Look at the tray: {0} pages</source>
        <translation>看看待处理的 {0} 页</translation>
    </message>
    <message>
        <source>Each says why it waits</source>
        <translation>每页都写着为什么等</translation>
    </message>
    <message>
        <source>Choose the scanner&apos;s folder</source>
        <translation>选扫描仪的文件夹</translation>
    </message>
    <message>
        <source>Scans then come in by themselves</source>
        <translation>以后扫了自动收进来</translation>
    </message>
    <message>
        <source>Choose scanned files</source>
        <translation>选扫描好的文件</translation>
    </message>
    <message>
        <source>PDF, TIFF or photographs</source>
        <translation>PDF、TIFF 或手机照片</translation>
    </message>
    <message>
        <source>Which folder does the scanner write into?</source>
        <translation>扫描仪把文件存到哪个文件夹？</translation>
    </message>
    <message>
        <source>Which files were scanned?</source>
        <translation>选哪些扫描文件？</translation>
    </message>
    <message>
        <source>Scans ({0})</source>
        <translation>扫描件 ({0})</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>第 {0} 页，共 {1} 页</translation>
    </message>
    <message>
        <source>Pages that were read are kept; the rest can be taken in later.</source>
        <translation>读过的页已经留好；剩下的以后可以再收。</translation>
    </message>
    <message>
        <source>It still waits: {0}</source>
        <translation>还是没归位：{0}</translation>
    </message>
    <message>
        <source>Why is this page thrown away?</source>
        <translation>为什么扔掉这一页？</translation>
    </message>
    <message>
        <source>The reason stands in the journal. The paper itself you keep or destroy by hand.</source>
        <translation>原因记进操作日志。纸张本身请自己留好或销毁。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>扔掉</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>留着</translation>
    </message>
    <message>
        <source>Why may these stay empty: {0}?</source>
        <translation>为什么这些不用签：{0}？</translation>
    </message>
    <message>
        <source>The paper then counts as signed; the reason stands in the journal.</source>
        <translation>这份材料就算签全了；原因记进操作日志。</translation>
    </message>
    <message>
        <source>Keep the reason</source>
        <translation>记下原因</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不</translation>
    </message>
    <message>
        <source>Which Word file is the final version?</source>
        <translation>哪个 Word 文件是定稿？</translation>
    </message>
</context>
<context>
    <name>SeatList</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>{0} members</source>
        <translation>{0} 人</translation>
    </message>
    <message>
        <source>Duty of {0}</source>
        <translation>{0}的职务</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
</context>
<context>
    <name>SeatsDialog</name>
    <message>
        <source>Which election is to be entered?</source>
        <translation>登记哪次选举的结果？</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>不改了</translation>
    </message>
</context>
<context>
    <name>SeatsForm</name>
    <message>
        <source>In office from</source>
        <translation>任期从</translation>
    </message>
    <message>
        <source>until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Nobody can sit in both. Representatives and party members come from the roster.</source>
        <translation>一个人不能两边都任。代表和党员从名册里来。</translation>
    </message>
    <message>
        <source>Who was elected?</source>
        <translation>选出来的是谁？</translation>
    </message>
</context>
<context>
    <name>SecondScreen</name>
    <message>
        <source>Second screen</source>
        <translation>第二屏幕</translation>
    </message>
</context>
<context>
    <name>SecondScreenKey</name>
    <message>
        <source>Second screen: on</source>
        <translation>第二屏幕：已打开</translation>
    </message>
    <message>
        <source>Second screen: off</source>
        <translation>第二屏幕：未打开</translation>
    </message>
    <message>
        <source>Change picture</source>
        <translation>换画面</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>SecondTellerCard</name>
    <message>
        <source>Compare</source>
        <translation>对一对</translation>
    </message>
    <message>
        <source>What did {0} count?</source>
        <translation>{0}记的是多少？</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Today</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>协商</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规定</translation>
    </message>
    <message>
        <source>Vote calculator</source>
        <translation>表决计算器</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>文书样式</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>扫描件</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>The hall is counted as one</source>
        <translation>全场一起清点</translation>
    </message>
    <message>
        <source>Counted in {count} sections: {names}</source>
        <translation>分 {count} 区清点：{names}</translation>
    </message>
    <message>
        <source>Section {number}</source>
        <translation>{number}区</translation>
    </message>
</context>
<context>
    <name>SectionsDialog</name>
    <message>
        <source>In which sections are the hands counted?</source>
        <translation>举手分成哪几区来数？</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>Both counters go from section to section; where their figures differ, hands are raised again only there.</source>
        <translation>两个计票人一区一区地数，哪一区的数不一致，就只请那一区再举一次手。</translation>
    </message>
    <message>
        <source>How many sections</source>
        <translation>分几区</translation>
    </message>
    <message>
        <source>Name them in order</source>
        <translation>按顺序起名</translation>
    </message>
    <message>
        <source>One a line, in the order of the walk; nothing counts the hall as one</source>
        <translation>一行一区，按走的顺序；全部删掉就是全场一起数</translation>
    </message>
    <message>
        <source>One section alone is the whole hall: write two, or none</source>
        <translation>只有一区就是全场：请写两区以上，或者全部删掉</translation>
    </message>
    <message>
        <source>At most {0} sections</source>
        <translation>最多 {0} 区</translation>
    </message>
    <message>
        <source>A name stands there twice</source>
        <translation>有一个名字写了两遍</translation>
    </message>
</context>
<context>
    <name>SetDialog</name>
    <message>
        <source>Take {0} forms</source>
        <translation>采用 {0} 样</translation>
    </message>
    <message>
        <source>Nothing to take</source>
        <translation>没有可采用的</translation>
    </message>
    <message>
        <source>Take “{0}”?</source>
        <translation>采用“{0}”？</translation>
    </message>
    <message>
        <source>Do not take it</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>改动之处</translation>
    </message>
    <message>
        <source>Struck out: in use now. Underlined: what the set puts in its place.</source>
        <translation>划去的是现在用的；加下划线的是这套样式换上的。</translation>
    </message>
    <message>
        <source>In use here already: {0}</source>
        <translation>这里已在用：{0}</translation>
    </message>
    <message>
        <source>This program has no such papers and leaves them out: {0}</source>
        <translation>本程序没有这几样文书，略过：{0}</translation>
    </message>
    <message>
        <source>Written by this computer</source>
        <translation>本机写出的</translation>
    </message>
    <message>
        <source>Signed by {0}, whose key is known</source>
        <translation>{0}签名，密钥已核对</translation>
    </message>
    <message>
        <source>Signed by {0}, whose key was never compared here</source>
        <translation>{0}签名，密钥在这里从未核对</translation>
    </message>
    <message>
        <source>Ring them up if in doubt; their digits are</source>
        <translation>有疑问就打电话核对，对方的数字是</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>SetUpPane</name>
    <message>
        <source>Agree without a vote…</source>
        <translation>不投票，记商定结果</translation>
    </message>
    <message>
        <source>How is it taken?</source>
        <translation>怎么投</translation>
    </message>
    <message>
        <source>On what?</source>
        <translation>表决什么</translation>
    </message>
    <message>
        <source>Who watches and counts?</source>
        <translation>谁来监票计票</translation>
    </message>
    <message>
        <source>the meeting agrees to them</source>
        <translation>会上举手通过</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>表决事项</translation>
    </message>
    <message>
        <source>In its final words, as the chair will read it</source>
        <translation>用定稿的话，主持人照着念</translation>
    </message>
    <message>
        <source>Choices in the order of the paper: yes, no, abstain</source>
        <translation>选项按票上次序：同意、反对、弃权</translation>
    </message>
    <message>
        <source>Supervises</source>
        <translation>监票</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计票</translation>
    </message>
    <message>
        <source>Counts too</source>
        <translation>计票二</translation>
    </message>
    <message>
        <source>Reads aloud</source>
        <translation>唱票</translation>
    </message>
    <message>
        <source>Hands out</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Say why…</source>
        <translation>写明理由</translation>
    </message>
    <message>
        <source>papers</source>
        <translation>张</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>印制</translation>
    </message>
    <message>
        <source>Spoiled before use</source>
        <translation>发前作废</translation>
    </message>
    <message>
        <source>Ballot papers</source>
        <translation>票数账</translation>
    </message>
    <message>
        <source>{0} may vote, {1} papers to spare</source>
        <translation>{0} 人有表决权，多备 {1} 张</translation>
    </message>
    <message>
        <source>{0} {1} here</source>
        <translation>到会 {0} {1}</translation>
    </message>
    <message>
        <source>{0} {1} here: at least {2} votes in favour are needed</source>
        <translation>到会 {0} {1}，同意票至少要 {2} 票</translation>
    </message>
    <message>
        <source>abstentions and spoiled papers count among those present</source>
        <translation>弃权票、无效票也算在到会人数里</translation>
    </message>
    <message>
        <source>{0} stand aside and do not vote</source>
        <translation>{0} 人回避，不投这一票</translation>
    </message>
    <message>
        <source>{0} must stand aside and cannot handle the vote</source>
        <translation>{0}要回避，不能经手投票</translation>
    </message>
    <message>
        <source>{0} is touched by the matter: replace, or say why</source>
        <translation>{0}和这件事有牵连：换人，或写明理由</translation>
    </message>
    <message>
        <source>every answer carries its own weight: the vote is taken by name</source>
        <translation>每一票分量不同，要记名表决</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>问什么</translation>
    </message>
    <message>
        <source>Names…</source>
        <translation>选项…</translation>
    </message>
    <message>
        <source>The second teller enters every paper too</source>
        <translation>第二计票人也逐张录入</translation>
    </message>
    <message>
        <source>Mobile box…</source>
        <translation>流动票箱…</translation>
    </message>
    <message>
        <source>{0} names, at most {1} marked, {2} chosen</source>
        <translation>{0} 个选项，每张最多选 {1} 个，选出 {2} 个</translation>
    </message>
    <message>
        <source>; {0} lines to write in</source>
        <translation>；可另写 {0} 行</translation>
    </message>
    <message>
        <source>No mobile box</source>
        <translation>不设流动票箱</translation>
    </message>
    <message>
        <source>Mobile box to {0}, carried by {1}</source>
        <translation>流动票箱送往{0}，由{1}护送</translation>
    </message>
    <message>
        <source>{0} wrote their opinion: read it in before the vote; it is no vote</source>
        <translation>有 {0} 份书面意见：表决前先念，不算票</translation>
    </message>
    <message>
        <source>Drop this question</source>
        <translation>撤去这个问题</translation>
    </message>
    <message>
        <source>{0} may vote, {1} papers short</source>
        <translation>{0} 人有表决权，还差 {1} 张票</translation>
    </message>
    <message>
        <source>abstentions count among those present</source>
        <translation>弃权票也算在到会人数里</translation>
    </message>
    <message>
        <source>Count by sections…</source>
        <translation>分区清点…</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>What is to be changed?</source>
        <translation>要改什么？</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>找一项设置</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>How far it reaches</source>
        <translation>管到哪里</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>改这一项</translation>
    </message>
    <message>
        <source>a double click changes one</source>
        <translation>双击就能改</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Type size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>F8 changes it at any time</source>
        <translation>F8 随时换</translation>
    </message>
    <message>
        <source>Clearer colours</source>
        <translation>看得更清的颜色</translation>
    </message>
    <message>
        <source>F9, white on black</source>
        <translation>F9，黑底白字</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Papers stay Chinese</source>
        <translation>打印的文书一律是中文</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>The journal bears this name</source>
        <translation>日志上记这个名字</translation>
    </message>
    <message>
        <source>Village or community</source>
        <translation>村（社区）名</translation>
    </message>
    <message>
        <source>Stands on every paper</source>
        <translation>每份文书上都有</translation>
    </message>
    <message>
        <source>Township or street</source>
        <translation>乡镇（街道）</translation>
    </message>
    <message>
        <source>County or district</source>
        <translation>县（市、区）</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>村（居）民委员会</translation>
    </message>
    <message>
        <source>Signs the papers</source>
        <translation>文书落款</translation>
    </message>
    <message>
        <source>Party organisation</source>
        <translation>党组织</translation>
    </message>
    <message>
        <source>Supervision committee</source>
        <translation>监督委员会</translation>
    </message>
    <message>
        <source>Short for numbers</source>
        <translation>文号简称</translation>
    </message>
    <message>
        <source>柳协〔2026〕5号: the first character</source>
        <translation>柳协〔2026〕5号 的第一个字</translation>
    </message>
    <message>
        <source>Office phone</source>
        <translation>办公电话</translation>
    </message>
    <message>
        <source>Printed on notices and publications</source>
        <translation>印在通知和公示上</translation>
    </message>
    <message>
        <source>Village code</source>
        <translation>村代码</translation>
    </message>
    <message>
        <source>In archive numbers and packages</source>
        <translation>用在档号和数据包里</translation>
    </message>
    <message>
        <source>this village, noted in the journal</source>
        <translation>本村，改了记日志</translation>
    </message>
    <message>
        <source>this village</source>
        <translation>本村</translation>
    </message>
    <message>
        <source>Board: {0}</source>
        <translation>公开栏：{0}</translation>
    </message>
    <message>
        <source>Offered when something is posted</source>
        <translation>张贴时可以选</translation>
    </message>
    <message>
        <source>the village board</source>
        <translation>村务公开栏</translation>
    </message>
    <message>
        <source>Another board</source>
        <translation>加一处公开栏</translation>
    </message>
    <message>
        <source>Where else papers are posted</source>
        <translation>还有哪里张贴</translation>
    </message>
    <message>
        <source>add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>A copy of everything, read back after writing</source>
        <translation>全部数据的副本，写完读回核对</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>操作日志</translation>
    </message>
    <message>
        <source>Who did what when; the chain is checked</source>
        <translation>谁在什么时候做了什么，逐条核对</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Everything lies here</source>
        <translation>全部数据都在这里</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>The sample village, never mixed with the real one</source>
        <translation>用示例村练手，和本村数据不混</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在演练</translation>
    </message>
    <message>
        <source>begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Signature of this computer</source>
        <translation>本机签名</translation>
    </message>
    <message>
        <source>Read it to the township by phone</source>
        <translation>打电话念给乡镇核对</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Make one before every meeting</source>
        <translation>每次开会前备份一次</translation>
    </message>
    <message>
        <source>Onto a USB drive, read back after writing</source>
        <translation>写到 U 盘，写完读回核对</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>谁在操作？</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>{0}: how is it written?</source>
        <translation>{0}怎么写？</translation>
    </message>
    <message>
        <source>Where to write the backup</source>
        <translation>备份写到哪里</translation>
    </message>
    <message>
        <source>Writing the backup: {0} of {1}</source>
        <translation>正在写备份，第 {0} 个，共 {1} 个</translation>
    </message>
    <message>
        <source>If you stop, nothing half done stays on the drive.</source>
        <translation>停下也不会在 U 盘上留下半份。</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规定</translation>
    </message>
    <message>
        <source>What the law asks for, local rules, rule packs</source>
        <translation>法律怎么规定、本地规定、规则包</translation>
    </message>
    <message>
        <source>the nation&apos;s alone</source>
        <translation>只照全国规定</translation>
    </message>
    <message>
        <source>Vote calculator</source>
        <translation>表决计算器</translation>
    </message>
    <message>
        <source>Ctrl+K opens it from any page</source>
        <translation>Ctrl+K 在哪一页都能打开</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>文书样式</translation>
    </message>
    <message>
        <source>How every paper reads; changed with its print beside it</source>
        <translation>每种文书的写法，边改边看印出来的样子</translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message>
        <source>Take out paper {0}. What do both see on it?</source>
        <translation>请抽出第 {0} 张票，两个人一起看，写的是什么？</translation>
    </message>
    <message>
        <source>Both agree</source>
        <translation>两人一致</translation>
    </message>
    <message>
        <source>Leave it for later</source>
        <translation>等一会儿再定</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>The paper says</source>
        <translation>这张票是</translation>
    </message>
    <message>
        <source>Numbers marked</source>
        <translation>所选号码</translation>
    </message>
    <message>
        <source>With spaces between: 1 4</source>
        <translation>号码之间空一格：1 4</translation>
    </message>
    <message>
        <source>Why it is spoiled</source>
        <translation>无效的原因</translation>
    </message>
    <message>
        <source>{0} read: {1}</source>
        <translation>{0}念的是：{1}</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>都不是，另填号码</translation>
    </message>
    <message>
        <source>Choose what the paper says</source>
        <translation>请选这张票是什么</translation>
    </message>
    <message>
        <source>Write the reason</source>
        <translation>请写明原因</translation>
    </message>
    <message>
        <source>Write numbers from 1 to {0}</source>
        <translation>请写 1 到 {0} 的号码</translation>
    </message>
</context>
<context>
    <name>Sex</name>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>How many signed on the printed sheet?</source>
        <translation>签到表上签了几人？</translation>
    </message>
    <message>
        <source>Keep the count</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Signatures on the sheet</source>
        <translation>表上签名</translation>
    </message>
    <message>
        <source>Why they differ</source>
        <translation>不一致的原因</translation>
    </message>
    <message>
        <source>Only where the two numbers differ</source>
        <translation>两个数不一样时才填</translation>
    </message>
    <message>
        <source>The screen has signed in {0}, guests included. The minutes tell both.</source>
        <translation>签到记录 {0} 人，含来宾。两个数都写进会议记录。</translation>
    </message>
    <message>
        <source>Write why the numbers differ</source>
        <translation>请写明为什么不一致</translation>
    </message>
</context>
<context>
    <name>SignInActs</name>
    <message>
        <source>Nothing was noted there yet</source>
        <translation>还没有记过，没有可撤销的</translation>
    </message>
    <message>
        <source>Nobody else of this name is still missing</source>
        <translation>没有别的同名的人还没到</translation>
    </message>
    <message>
        <source>Nobody else of this household may come for it</source>
        <translation>这一户没有别的成年人能来</translation>
    </message>
</context>
<context>
    <name>SignInHead</name>
    <message>
        <source>Present</source>
        <translation>实到</translation>
    </message>
    <message>
        <source>Too few came…</source>
        <translation>人数不够，改期…</translation>
    </message>
    <message>
        <source>Signatures on the sheet…</source>
        <translation>核对签到表…</translation>
    </message>
    <message>
        <source>Draw the list up anew</source>
        <translation>重新列名单</translation>
    </message>
    <message>
        <source>in person {0}</source>
        <translation>亲自到 {0}</translation>
    </message>
    <message>
        <source>by proxy {0}</source>
        <translation>委托 {0}</translation>
    </message>
    <message>
        <source>excused {0}</source>
        <translation>请假 {0}</translation>
    </message>
    <message>
        <source>left {0}</source>
        <translation>离会 {0}</translation>
    </message>
    <message>
        <source>not here yet {0}</source>
        <translation>还没到 {0}</translation>
    </message>
    <message>
        <source>guests {0}</source>
        <translation>来宾 {0}</translation>
    </message>
    <message>
        <source>Floor area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>sign in, come back</source>
        <translation>签到、回会</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>late</source>
        <translation>迟到</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>离会</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>委托</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>other of this name</source>
        <translation>换同名的</translation>
    </message>
    <message>
        <source>guest</source>
        <translation>来宾</translation>
    </message>
    <message>
        <source>The computer&apos;s clock is {0} min behind what was noted last: look at its date and time. Everything is noted in its order, nothing is lost.</source>
        <translation>电脑时钟比上一条记录早 {0} 分钟，请核对屏幕角上的日期和时间。这期间仍按先后顺序记录，什么也不会丢。</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Initials, name or household number</source>
        <translation>首字母、姓名或户号</translation>
    </message>
    <message>
        <source>Nobody on the list is called so. A guest?</source>
        <translation>名单上没有这个人，是来宾吗？</translation>
    </message>
    <message>
        <source>a click on the name signs in too</source>
        <translation>点名字也能签到</translation>
    </message>
    <message>
        <source>Add a guest</source>
        <translation>加来宾</translation>
    </message>
    <message>
        <source>Just noted</source>
        <translation>刚刚签到</translation>
    </message>
    <message>
        <source>Type initials, Enter signs in</source>
        <translation>打首字母，按 Enter 就签到</translation>
    </message>
    <message>
        <source>Who is here?</source>
        <translation>谁来了？</translation>
    </message>
    <message>
        <source>Not here yet: {0}</source>
        <translation>还没到的 {0} 人</translation>
    </message>
    <message>
        <source>{0} more, type them</source>
        <translation>另有 {0} 人，请打名字</translation>
    </message>
    <message>
        <source>{0} is here since {1} already. Nothing was noted a second time.</source>
        <translation>{0} {1} 已经签到，没有重复记。</translation>
    </message>
    <message>
        <source>Households not here yet: {0}</source>
        <translation>还没到的 {0} 户</translation>
    </message>
</context>
<context>
    <name>SignatureDialog</name>
    <message>
        <source>Keep the day</source>
        <translation>保存日期</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不改</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签名日期</translation>
    </message>
    <message>
        <source>Strike this signature out</source>
        <translation>去掉这个签名</translation>
    </message>
</context>
<context>
    <name>SoundingDialog</name>
    <message>
        <source>What do people think of it?</source>
        <translation>大家的意向怎么样？</translation>
    </message>
    <message>
        <source>Keep the figures</source>
        <translation>保存人数</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>先不动</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>问的是什么</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>In favour</source>
        <translation>赞成</translation>
    </message>
    <message>
        <source>Not in favour</source>
        <translation>不赞成</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>看看再说</translation>
    </message>
    <message>
        <source>This is no vote and binds nobody.</source>
        <translation>这不算表决，不约束任何人。</translation>
    </message>
    <message>
        <source>Write what was asked</source>
        <translation>请写问的是什么</translation>
    </message>
</context>
<context>
    <name>SpeakingClock</name>
    <message>
        <source>Speaking&#x3000;{0} used of {1}</source>
        <translation>正在发言&#x3000;已说 {0}，共 {1}</translation>
    </message>
    <message>
        <source>left</source>
        <translation>还有</translation>
    </message>
    <message>
        <source>over</source>
        <translation>超</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Proposal</source>
        <translation>提议</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Debate</source>
        <translation>议事</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>表决</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>落实</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>正在办</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>可以办</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>有缺项</translation>
    </message>
</context>
<context>
    <name>StatementCard</name>
    <message>
        <source>checked in its source</source>
        <translation>已核对原文</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>需核对</translation>
    </message>
    <message>
        <source>To meet</source>
        <translation>到会</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>{0}; {1}</source>
        <translation>{0}，{1}</translation>
    </message>
    <message>
        <source>the law names no number</source>
        <translation>法律没有定数</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或者</translation>
    </message>
    <message>
        <source>advice: it does not stop the meeting</source>
        <translation>只是建议，不挡会</translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>{0} small steps</source>
        <translation>共 {0} 小步</translation>
    </message>
</context>
<context>
    <name>Subject</name>
    <message>
        <source>votes</source>
        <translation>表决</translation>
    </message>
    <message>
        <source>consults</source>
        <translation>协商</translation>
    </message>
    <message>
        <source>observes</source>
        <translation>列席</translation>
    </message>
</context>
<context>
    <name>SubjectDialog</name>
    <message>
        <source>What about {0}?</source>
        <translation>{0}的登记</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>登记谁？</translation>
    </message>
    <message>
        <source>Keep the entry</source>
        <translation>保存登记</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不登记</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Comes for</source>
        <translation>代表哪里</translation>
    </message>
    <message>
        <source>Office, company or household</source>
        <translation>单位、企业或者哪一户</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Interest in the matter</source>
        <translation>与事项的关系</translation>
    </message>
    <message>
        <source>e.g. lives along the road</source>
        <translation>例如：沿线农户</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Printed in the register only, never posted</source>
        <translation>只印在登记表上，公示时不显示</translation>
    </message>
    <message>
        <source>Must keep away from the vote (回避)</source>
        <translation>要回避，不参加表决</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Write the name</source>
        <translation>请填姓名</translation>
    </message>
    <message>
        <source>Write why, one sentence is enough</source>
        <translation>请写理由，一句话就行</translation>
    </message>
</context>
<context>
    <name>SubjectsPage</name>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Initials, name or organisation; Enter registers</source>
        <translation>首字母、姓名或单位，按 Enter 登记</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Somebody in no list</source>
        <translation>登记名册外的人</translation>
    </message>
    <message>
        <source>Touched households</source>
        <translation>直接相关的户</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Must keep away</source>
        <translation>标为回避</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Keeps away</source>
        <translation>回避</translation>
    </message>
    <message>
        <source>Who is registered</source>
        <translation>已登记的主体</translation>
    </message>
    <message>
        <source>Who should be at the table?</source>
        <translation>谁该来商量？</translation>
    </message>
    <message>
        <source>{0} people, {1} organisations, {2} of {3} kinds</source>
        <translation>已登记 {0} 人、{1} 个单位，{3} 类主体已有 {2} 类</translation>
    </message>
    <message>
        <source>Touched households {0}</source>
        <translation>直接相关的户 {0}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source> and {0} more</source>
        <translation>，另有 {0} 类</translation>
    </message>
    <message>
        <source>{0} kinds missing:</source>
        <translation>还缺 {0} 类：</translation>
    </message>
    <message>
        <source>Not concerned</source>
        <translation>不涉及</translation>
    </message>
    <message>
        <source>keeps away</source>
        <translation>回避</translation>
    </message>
</context>
<context>
    <name>SubmissionDialog</name>
    <message>
        <source>What went to the {0}?</source>
        <translation>报送{0}的情况</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>不改了</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>报送日期</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>还没答复</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>没有批准</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Number of the answer</source>
        <translation>批复文号</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>The day of the answer counts only where there is one.</source>
        <translation>没有答复时，答复日期不算数。</translation>
    </message>
</context>
<context>
    <name>SuggestionList</name>
    <message>
        <source>Nobody found. Try fewer letters, or part of the name.</source>
        <translation>没有找到。少打几个字母，或打姓名里的字试试。</translation>
    </message>
    <message>
        <source>↑↓ choose   Enter {0}   2–9 that row   Esc close</source>
        <translation>↑↓ 选人&#x3000;Enter {0}&#x3000;2–9 选那一行&#x3000;Esc 关闭</translation>
    </message>
    <message>
        <source>{0} of the same name: look at group and year</source>
        <translation>{0} 位同名，请看小组和出生年</translation>
    </message>
</context>
<context>
    <name>System</name>
    <message>
        <source>another program is using it</source>
        <translation>正被别的软件使用</translation>
    </message>
    <message>
        <source>there is no room left</source>
        <translation>空间不够了</translation>
    </message>
    <message>
        <source>something of this name is there already</source>
        <translation>已经有同名的东西</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>名字太长</translation>
    </message>
    <message>
        <source>the file is too large for this drive</source>
        <translation>文件太大，这个盘放不下</translation>
    </message>
    <message>
        <source>the drive gives no answer</source>
        <translation>磁盘没有反应</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>这是一个文件夹</translation>
    </message>
    <message>
        <source>the drive is no longer there</source>
        <translation>磁盘已经不在了</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>part of its path is a file, no folder</source>
        <translation>路径里有一段是文件，不是文件夹</translation>
    </message>
    <message>
        <source>this user may not do that</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>the drive is write-protected</source>
        <translation>磁盘有写保护</translation>
    </message>
    <message>
        <source>line {0}, column {1} is not written as it should be</source>
        <translation>第 {0} 行第 {1} 列写得不对</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>没有写完就断了</translation>
    </message>
    <message>
        <source>it is not text in UTF-8</source>
        <translation>不是 UTF-8 文字</translation>
    </message>
    <message>
        <source>it is another kind of file</source>
        <translation>不是这类文件</translation>
    </message>
    <message>
        <source>its content does not fit its check sum</source>
        <translation>内容和校验码对不上</translation>
    </message>
</context>
<context>
    <name>TalkPane</name>
    <message>
        <source>bell at 1 minute left</source>
        <translation>剩 1 分钟响铃</translation>
    </message>
    <message>
        <source>Nobody has the floor. Type initials at the right, then ask them to speak.</source>
        <translation>现在没有人发言。在右边打首字母排队，再请他说。</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>看全部</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Who says it</source>
        <translation>谁说的</translation>
    </message>
    <message>
        <source>What is being said</source>
        <translation>正在说的话</translation>
    </message>
    <message>
        <source>Type while people talk; Enter files the paragraph</source>
        <translation>边听边写，按 Enter 记下一段</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>常用句</translation>
    </message>
    <message>
        <source>disagreement by name</source>
        <translation>要求记名反对</translation>
    </message>
    <message>
        <source>File this paragraph</source>
        <translation>记下这一段</translation>
    </message>
    <message>
        <source>grows into the minutes, {0} so far</source>
        <translation>边听边写，已记 {0} 段</translation>
    </message>
    <message>
        <source>{0}, said by</source>
        <translation>{0} 谁说：</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>说完</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停表</translation>
    </message>
    <message>
        <source>+1 min</source>
        <translation>再给 1 分钟</translation>
    </message>
    <message>
        <source>Run on</source>
        <translation>接着走</translation>
    </message>
    <message>
        <source>Read in an opinion…</source>
        <translation>宣读书面意见…</translation>
    </message>
    <message>
        <source>Unanswered: {0}</source>
        <translation>{0} 个问题没答</translation>
    </message>
    <message>
        <source>Change the phrases…</source>
        <translation>修改常用句…</translation>
    </message>
    <message>
        <source>time is up</source>
        <translation>时间到</translation>
    </message>
    <message>
        <source>last minute</source>
        <translation>最后一分钟</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>发言时间</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>另一位…</translation>
    </message>
    <message>
        <source>File it</source>
        <translation>记下</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>What is to be done?</source>
        <translation>要办什么事？</translation>
    </message>
    <message>
        <source>Keep the task</source>
        <translation>保存任务</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不写</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>谁来办</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Money, 0 if none</source>
        <translation>钱数，没有填 0</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Reason for a later day</source>
        <translation>推后的理由</translation>
    </message>
    <message>
        <source>Only where the last day is put off</source>
        <translation>期限推后时才填</translation>
    </message>
    <message>
        <source>Write what is to be done</source>
        <translation>请填办什么事</translation>
    </message>
    <message>
        <source>Write who does it</source>
        <translation>请填谁来办</translation>
    </message>
    <message>
        <source>Write why it is put off</source>
        <translation>请写为什么推后</translation>
    </message>
</context>
<context>
    <name>TasksPane</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>State</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>落实任务</translation>
    </message>
    <message>
        <source>Note progress, money</source>
        <translation>记进展、记钱</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>办完了</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Not done any more</source>
        <translation>不办了</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新办</translation>
    </message>
    <message>
        <source>add a picture</source>
        <translation>加照片</translation>
    </message>
    <message>
        <source>Accepted by {0} on {1}</source>
        <translation>{0} 于 {1} 验收</translation>
    </message>
    <message>
        <source>Given up: {0}</source>
        <translation>不办了：{0}</translation>
    </message>
    <message>
        <source>No progress noted yet</source>
        <translation>还没有记过进展</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>done</source>
        <translation>办完</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已验收</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>不办</translation>
    </message>
    <message>
        <source>“{0}” will not be done?</source>
        <translation>“{0}”不办了？</translation>
    </message>
    <message>
        <source>The reason is printed in the report.</source>
        <translation>理由会印在落实情况反馈表上。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Note the reason</source>
        <translation>记下理由</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>TellDialog</name>
    <message>
        <source>Keep that</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不记</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>打电话</translation>
    </message>
    <message>
        <source>by message</source>
        <translation>发信息</translation>
    </message>
    <message>
        <source>in writing</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>on the public board</source>
        <translation>公开栏公布</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>哪天告诉的</translation>
    </message>
    <message>
        <source>How</source>
        <translation>怎么告诉的</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>怎么说的</translation>
    </message>
    <message>
        <source>Say how they were told</source>
        <translation>请写怎么告诉的</translation>
    </message>
</context>
<context>
    <name>TellerLine</name>
    <message>
        <source>{0} has read {1}, {2} has read {3} of {4}; the number pad is {2}&apos;s</source>
        <translation>共 {4} 张，{0}念了 {1} 张，{2}念了 {3} 张；数字小键盘归{2}用</translation>
    </message>
    <message>
        <source>All settled: look again…</source>
        <translation>都定了，再看一遍…</translation>
    </message>
    <message>
        <source>Keys: {0}</source>
        <translation>按键归{0}</translation>
    </message>
    <message>
        <source>Keys to {0}</source>
        <translation>按键换给{0}</translation>
    </message>
    <message>
        <source>Papers that differ: {0}…</source>
        <translation>不一致 {0} 张，逐张看…</translation>
    </message>
    <message>
        <source>{0} differ…</source>
        <translation>{0} 张不一致…</translation>
    </message>
    <message>
        <source>Key /</source>
        <translation>按 / 键</translation>
    </message>
</context>
<context>
    <name>TextActs</name>
    <message>
        <source>What shall be changed?</source>
        <translation>要改什么？</translation>
    </message>
    <message>
        <source>How shall {0}&apos;s amendment read?</source>
        <translation>{0}的修正意见怎么写？</translation>
    </message>
    <message>
        <source>Why was it refused?</source>
        <translation>为什么不采纳？</translation>
    </message>
    <message>
        <source>The reason stands in the minutes.</source>
        <translation>理由写进会议记录。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Keep the reason</source>
        <translation>保存理由</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>先不动</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>What will hang on the board?</source>
        <translation>公示栏上贴什么？</translation>
    </message>
    <message>
        <source>Keep the text</source>
        <translation>保存内容</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不写</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Whom people can turn to</source>
        <translation>有意见找谁</translation>
    </message>
    <message>
        <source>The committee and its office phone</source>
        <translation>村委会和办公电话</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>公示天数</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Reason, if something private must be seen</source>
        <translation>确需公开个人信息的理由</translation>
    </message>
    <message>
        <source>Leave empty: ID numbers, phones, accounts and door numbers must be hidden</source>
        <translation>一般不填：身份证号、电话、账号、门牌号都要隐去</translation>
    </message>
    <message>
        <source>Write the text</source>
        <translation>请写公示内容</translation>
    </message>
    <message>
        <source>Write whom to turn to</source>
        <translation>请填有意见找谁</translation>
    </message>
    <message>
        <source>How shall the draft read?</source>
        <translation>草案怎么写？</translation>
    </message>
    <message>
        <source>Keep this draft</source>
        <translation>保存这一稿</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>先不动</translation>
    </message>
    <message>
        <source>Text, one article a line</source>
        <translation>正文，一条一行</translation>
    </message>
    <message>
        <source>Write a title</source>
        <translation>请写标题</translation>
    </message>
    <message>
        <source>Who decided it</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Hide it in the text</source>
        <translation>在文中遮盖</translation>
    </message>
</context>
<context>
    <name>TextPane</name>
    <message>
        <source>Changes</source>
        <translation>看改动</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>看净稿</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>看原稿</translation>
    </message>
    <message>
        <source>Text of the draft</source>
        <translation>草案正文</translation>
    </message>
    <message>
        <source>Change this draft</source>
        <translation>改这一稿</translation>
    </message>
    <message>
        <source>Make it final</source>
        <translation>定稿</translation>
    </message>
    <message>
        <source>struck: taken out; underlined: put in</source>
        <translation>划掉：去掉的字；下划线：添上的字</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草案</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>加一条</translation>
    </message>
    <message>
        <source>Sound out…</source>
        <translation>问一次</translation>
    </message>
    <message>
        <source>no vote</source>
        <translation>不算表决</translation>
    </message>
    <message>
        <source>Sounding out</source>
        <translation>试问意向</translation>
    </message>
    <message>
        <source>No draft yet</source>
        <translation>还没有草案</translation>
    </message>
    <message>
        <source>draft {0}</source>
        <translation>第 {0} 稿</translation>
    </message>
    <message>
        <source>final since {0}</source>
        <translation>{0} 定稿</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Amendments: {0}</source>
        <translation>修正意见 {0} 条</translation>
    </message>
    <message>
        <source>Why not: {0}</source>
        <translation>理由：{0}</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>不采纳</translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation>改一改</translation>
    </message>
    <message>
        <source>Reason…</source>
        <translation>写理由</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新待定</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>不采纳</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Ask for hands without a vote, to see how people think.</source>
        <translation>先举手试问一下，看大家怎么想。</translation>
    </message>
    <message>
        <source>In favour</source>
        <translation>赞成</translation>
    </message>
    <message>
        <source>Not in favour</source>
        <translation>不赞成</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>看看再说</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Number anew</source>
        <translation>重排条号</translation>
    </message>
    <message>
        <source>Numbers changed: look at the references to {0}</source>
        <translation>条号变了，请核对引用：{0}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>by hands: {0} in favour, {1} against, {2} abstained</source>
        <translation>举手：同意 {0}，不同意 {1}，弃权 {2}</translation>
    </message>
    <message>
        <source>Nobody objects</source>
        <translation>无异议</translation>
    </message>
    <message>
        <source>Hands…</source>
        <translation>举手…</translation>
    </message>
    <message>
        <source>Changed since: rewrite or refuse it</source>
        <translation>同一处已改过：请改写或不采纳</translation>
    </message>
    <message>
        <source>Which text</source>
        <translation>哪一份文本</translation>
    </message>
    <message>
        <source>Another text…</source>
        <translation>再加一份文本…</translation>
    </message>
    <message>
        <source>Why: {0}</source>
        <translation>理由：{0}</translation>
    </message>
    <message>
        <source>Edit of the draft</source>
        <translation>草案改动</translation>
    </message>
    <message>
        <source>No. {0}</source>
        <translation>修正意见 {0}</translation>
    </message>
    <message>
        <source>Ask…</source>
        <translation>问一次</translation>
    </message>
    <message>
        <source>sounded out: {0} in favour, {1} not, {2} undecided</source>
        <translation>试问：赞成 {0}，不赞成 {1}，看看再说 {2}</translation>
    </message>
</context>
<context>
    <name>TimesDialog</name>
    <message>
        <source>Who has spoken how long?</source>
        <translation>谁说了多久？</translation>
    </message>
    <message>
        <source>I see</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>{0} in all</source>
        <translation>共 {0}</translation>
    </message>
    <message>
        <source>Persons: {0}</source>
        <translation>{0} 人发言</translation>
    </message>
    <message>
        <source>By kind of subject</source>
        <translation>按主体类别</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Here and not heard yet: {0}</source>
        <translation>到会还没发言：{0}</translation>
    </message>
    <message>
        <source>This is only for the chair to see; nobody is called by itself.</source>
        <translation>只供主持人参考，不会自动点名。</translation>
    </message>
    <message>
        <source>Nobody has spoken yet</source>
        <translation>还没有人发言</translation>
    </message>
    <message>
        <source>{0} times, {1}</source>
        <translation>{0} 次，{1}</translation>
    </message>
    <message>
        <source>{0} people, {1} times, {2}</source>
        <translation>{0} 人，{1} 次，{2}</translation>
    </message>
    <message>
        <source>Here and not heard yet, {0} people: {1} and others</source>
        <translation>在场还没发言的{0}人：{1}等</translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
</context>
<context>
    <name>TogetherDialog</name>
    <message>
        <source>With which matter is it held together?</source>
        <translation>与哪一件事同开一会？</translation>
    </message>
    <message>
        <source>Hold them together</source>
        <translation>合在一起开</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不</translation>
    </message>
    <message>
        <source>The other matter</source>
        <translation>另一件事</translation>
    </message>
    <message>
        <source>Time, place, chair and recorder become those of the other matter. One notice names both, people sign in once, and each matter keeps its own vote, minutes and dossier.</source>
        <translation>时间、地点、主持人、记录人都照另一件事的。一份通知写明两件事，到会的人只签一次到；表决、记录、档案仍然一事一份。</translation>
    </message>
</context>
<context>
    <name>TogetherLine</name>
    <message>
        <source>Hold it by itself…</source>
        <translation>改为单独开会…</translation>
    </message>
    <message>
        <source>Other matters</source>
        <translation>别的事项</translation>
    </message>
    <message>
        <source>Matter {1} of {0}</source>
        <translation>一次会议共{0}项，这是第{1}项</translation>
    </message>
    <message>
        <source>Order…</source>
        <translation>调整顺序…</translation>
    </message>
    <message>
        <source>Matter {1} of {0} in one meeting. Also:</source>
        <translation>一次会议共{0}项，这是第{1}项。另有：</translation>
    </message>
</context>
<context>
    <name>TopicDialog</name>
    <message>
        <source>Make it a topic</source>
        <translation>立为议题</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>先不立题</translation>
    </message>
    <message>
        <source>What the consultation is called</source>
        <translation>这次协商叫什么</translation>
    </message>
    <message>
        <source>Short, as it will stand on every paper; it can be corrected later</source>
        <translation>短一些，每份文书上都用它；以后可以更正</translation>
    </message>
    <message>
        <source>Give it a title</source>
        <translation>请填名称</translation>
    </message>
</context>
<context>
    <name>TrialPrint</name>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>第 {0} 页，共 {1} 页</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Carried</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Not carried</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Too few present</source>
        <translation>人数不够</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Cannot be told</source>
        <translation>无法判定</translation>
    </message>
    <message>
        <source>No rule</source>
        <translation>没有规定</translation>
    </message>
    <message>
        <source>At least {least} were needed, {margin} to spare. Abstentions and spoiled papers count among the {kind}.</source>
        <translation>至少要 {least} 票，多出 {margin} 票。弃权票、无效票也算在{kind}人数里。</translation>
    </message>
    <message>
        <source>At least {least} were needed, {margin} short. A lawful result: it is published and filed all the same.</source>
        <translation>至少要 {least} 票，差 {margin} 票。这是合法的结果，照样公布、照样归档。</translation>
    </message>
    <message>
        <source>{share} {half}, must be exceeded</source>
        <translation>{share} {half}，须超过</translation>
    </message>
    <message>
        <source>{share} = {least}</source>
        <translation>{share} = {least}</translation>
    </message>
    <message>
        <source>in favour × {den} &gt; {kind} × {num}</source>
        <translation>同意 × {den} ＞ {kind}人数 × {num}</translation>
    </message>
    <message>
        <source>in favour × {den} ≥ {kind} × {num}</source>
        <translation>同意 × {den} ≥ {kind}人数 × {num}</translation>
    </message>
    <message>
        <source>present</source>
        <translation>到会</translation>
    </message>
    <message>
        <source>due</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>members</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>No</source>
        <translation>反对</translation>
    </message>
    <message>
        <source>Abstain</source>
        <translation>弃权</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Did not vote</source>
        <translation>没投票</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>实到</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>印制</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Spoiled before</source>
        <translation>发前作废</translation>
    </message>
    <message>
        <source>Bring it to the assembly</source>
        <translation>提交村（居）民会议</translation>
    </message>
    <message>
        <source>Spoiled or not cast</source>
        <translation>无效或没投</translation>
    </message>
    <message>
        <source>Debate again</source>
        <translation>回到议事，再改再表决</translation>
    </message>
    <message>
        <source>Put it off</source>
        <translation>先放下，写明理由</translation>
    </message>
    <message>
        <source>Another round</source>
        <translation>另行投票</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>得票</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>{yes} in favour, more than {share} of the {whole} {kind}</source>
        <translation>同意 {yes} 票，超过{kind} {whole}的{share}</translation>
    </message>
    <message>
        <source>{yes} in favour, {share} of the {whole} {kind} reached</source>
        <translation>同意 {yes} 票，达到{kind} {whole}的{share}</translation>
    </message>
    <message>
        <source>{yes} in favour, not more than {share} of the {whole} {kind}</source>
        <translation>同意 {yes} 票，没有超过{kind} {whole}的{share}</translation>
    </message>
    <message>
        <source>{yes} in favour, {share} of the {whole} {kind} not reached</source>
        <translation>同意 {yes} 票，没有达到{kind} {whole}的{share}</translation>
    </message>
    <message>
        <source>{0} (to be checked)</source>
        <translation>{0}（需核对）</translation>
    </message>
    <message>
        <source>At least {least} were needed, {margin} to spare. Abstentions count among the {kind}.</source>
        <translation>至少要 {least} 票，多出 {margin} 票。弃权票也算在{kind}人数里。</translation>
    </message>
    <message>
        <source>who took part</source>
        <translation>参加表决</translation>
    </message>
    <message>
        <source>{have} of {base} came, at least {least} are needed</source>
        <translation>应到 {base}，实到 {have}，至少要到 {least}</translation>
    </message>
    <message>
        <source>Too few to decide, whatever the votes were; they stand in the record. The meeting is called again.</source>
        <translation>到会人数不够，票数再多也不能决定；票数记录在案，要重新召开会议。</translation>
    </message>
    <message>
        <source>A figure is missing that the rule asks for</source>
        <translation>缺少判定需要的数字</translation>
    </message>
    <message>
        <source>Nothing is announced before it is there.</source>
        <translation>补上以前先不宣布结果。</translation>
    </message>
</context>
<context>
    <name>VillageForm</name>
    <message>
        <source>village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>urban community</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>Village or community</source>
        <translation>村还是社区</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县（市、区）</translation>
    </message>
    <message>
        <source>Township or street</source>
        <translation>乡镇（街道）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>村（社区）名</translation>
    </message>
    <message>
        <source>One character for document numbers</source>
        <translation>文号简称（一个字）</translation>
    </message>
    <message>
        <source>Party branch</source>
        <translation>党组织</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>村（居）民委员会</translation>
    </message>
    <message>
        <source>Supervision committee</source>
        <translation>村（居）务监督委员会</translation>
    </message>
    <message>
        <source>Who works at this computer</source>
        <translation>谁用这台电脑（操作员）</translation>
    </message>
    <message>
        <source>Office phone</source>
        <translation>办公电话</translation>
    </message>
    <message>
        <source>Main notice board</source>
        <translation>主要公开栏</translation>
    </message>
    <message>
        <source>at the committee&apos;s gate</source>
        <translation>村委会门前村务公开栏</translation>
    </message>
    <message>
        <source>Please fill this in</source>
        <translation>请填写</translation>
    </message>
    <message>
        <source>Printed on notices; without one they ask people to come in person</source>
        <translation>印在通知和公示上；没有电话的，文书上写“当面联系”</translation>
    </message>
</context>
<context>
    <name>VotePage</name>
    <message>
        <source>How is this vote taken?</source>
        <translation>这一票怎么投？</translation>
    </message>
    <message>
        <source>{0}, round {1}</source>
        <translation>{0}，第 {1} 次</translation>
    </message>
    <message>
        <source>{0}, counted again</source>
        <translation>{0}，重新计票</translation>
    </message>
    <message>
        <source>Why does {0} serve all the same?</source>
        <translation>为什么还由{0}担任？</translation>
    </message>
    <message>
        <source>It stands in the report of the vote.</source>
        <translation>写进表决结果报告单。</translation>
    </message>
    <message>
        <source>Whoever was chosen stays chosen; it stands in the report.</source>
        <translation>已经选上的算数，写进报告单。</translation>
    </message>
    <message>
        <source>Why is there no other round?</source>
        <translation>为什么不再另行投票？</translation>
    </message>
</context>
<context>
    <name>Wanted</name>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>a whole number, 0 or more</source>
        <translation>不小于 0 的整数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或者 false</translation>
    </message>
    <message>
        <source>a date like 2026-01-01</source>
        <translation>2026-01-01 这样的日期</translation>
    </message>
    <message>
        <source>a day like 2026-11-20</source>
        <translation>2026-11-20 这样的日期</translation>
    </message>
    <message>
        <source>a share like &quot;2/3&quot;</source>
        <translation>&quot;2/3&quot; 这样的比例</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>一列文字 […]</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>一张表</translation>
    </message>
    <message>
        <source>a list of tables</source>
        <translation>一列表</translation>
    </message>
    <message>
        <source>a list of lists of tables</source>
        <translation>几列表 [[…]]</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>一组 {…}</translation>
    </message>
    <message>
        <source>square metres as a decimal text like &quot;8120.50&quot;</source>
        <translation>&quot;8120.50&quot; 这样的平方米数（带引号）</translation>
    </message>
    <message>
        <source>at least one version</source>
        <translation>至少一个版本 [[version]]</translation>
    </message>
    <message>
        <source>versions in order of time that do not overlap</source>
        <translation>版本按时间先后排，互不重叠</translation>
    </message>
    <message>
        <source>alternatives, each with its shares</source>
        <translation>至少一种办法，每种至少一个比例</translation>
    </message>
    <message>
        <source>either at_least or more_than</source>
        <translation>at_least 和 more_than 只能写一个</translation>
    </message>
    <message>
        <source>the code of one that there is</source>
        <translation>已有的代号</translation>
    </message>
    <message>
        <source>a text that laws.toml names</source>
        <translation>laws.toml 里有的代号</translation>
    </message>
</context>
<context>
    <name>WhoDialog</name>
    <message>
        <source>Who says it?</source>
        <translation>是谁说的？</translation>
    </message>
    <message>
        <source>Take this name</source>
        <translation>就记这位</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>先不动</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Write the name</source>
        <translation>请填姓名</translation>
    </message>
    <message>
        <source>A number names nobody: write the name</source>
        <translation>数字不是人名，请写姓名</translation>
    </message>
</context>
<context>
    <name>WholeText</name>
    <message>
        <source>Whole text of the form</source>
        <translation>文书全文</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>What did {0} say?</source>
        <translation>{0}说了什么？</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>先不动</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>算作</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Wants the disagreement noted by name</source>
        <translation>要求记名反对</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>去掉这一段</translation>
    </message>
    <message>
        <source>Write what was said, or take it out</source>
        <translation>请写说了什么，或者去掉这一段</translation>
    </message>
    <message>
        <source>Who says it?</source>
        <translation>谁说的？</translation>
    </message>
    <message>
        <source>Write the name</source>
        <translation>写上姓名</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>Prepare sign-in</source>
        <translation>准备签到</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>去看看</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>接着开会</translation>
    </message>
    <message>
        <source>Hold or move it</source>
        <translation>改期或补办</translation>
    </message>
    <message>
        <source>Send the notice</source>
        <translation>去发通知</translation>
    </message>
    <message>
        <source>Press for it</source>
        <translation>去催办</translation>
    </message>
    <message>
        <source>Answer it</source>
        <translation>去答复</translation>
    </message>
    <message>
        <source>Photograph it</source>
        <translation>拍照留存</translation>
    </message>
    <message>
        <source>Enter objections</source>
        <translation>登记异议</translation>
    </message>
    <message>
        <source>Finish it</source>
        <translation>去办结</translation>
    </message>
    <message>
        <source>Note how told</source>
        <translation>记下怎么告诉的</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>notice by {0} at the latest</source>
        <translation>最迟 {0}发会议通知</translation>
    </message>
    <message>
        <source>{0} on {1}; notice {2} days before</source>
        <translation>{1}开{0}，须提前 {2} 日通知</translation>
    </message>
    <message>
        <source>{0} on {1}; no notice has gone out yet</source>
        <translation>{1}开{0}，通知还没发</translation>
    </message>
    <message>
        <source>{0} due, notice brought to {1}</source>
        <translation>应到 {0} 人，通知已送达 {1} 人</translation>
    </message>
    <message>
        <source>was not held</source>
        <translation>到日子没有开</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>an objection waits</source>
        <translation>有异议没答复</translation>
    </message>
    <message>
        <source>{0} objected on {1}; nobody has answered yet</source>
        <translation>{0} {1}提出异议，还没有人答复</translation>
    </message>
    <message>
        <source>result publication</source>
        <translation>结果公示</translation>
    </message>
    <message>
        <source>decision publication</source>
        <translation>决议公示</translation>
    </message>
    <message>
        <source>{0} days were full on {1}; it may come down</source>
        <translation>{0} 天已满（{1}），可以撤下</translation>
    </message>
    <message>
        <source>full tonight at 24:00</source>
        <translation>今晚 24 时满，明天可归档</translation>
    </message>
    <message>
        <source>{0} days left, ends {1} at 24:00</source>
        <translation>还剩 {0} 天，{1} 24 时止</translation>
    </message>
    <message>
        <source>{0} is responsible, due {1}</source>
        <translation>责任人{0}，应于{1}前办完</translation>
    </message>
    <message>
        <source>no name left</source>
        <translation>没留名</translation>
    </message>
    <message>
        <source>Sent back or on; {0} has not been told yet</source>
        <translation>已退回或转交，还没告诉{0}</translation>
    </message>
    <message>
        <source>Concern {0}</source>
        <translation>第 {0} 号诉求</translation>
    </message>
    <message>
        <source>Ended; {0} has not been told yet</source>
        <translation>有了去向，还没告诉{0}</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>还没定</translation>
    </message>
    <message>
        <source>{0}; {1} is responsible, due {2}</source>
        <translation>{0}提的，责任人{1}，{2}到期</translation>
    </message>
    <message>
        <source>{0} overdue</source>
        <translation>逾期 {0} 项</translation>
    </message>
    <message>
        <source>meets today</source>
        <translation>今天开会</translation>
    </message>
    <message>
        <source>not held</source>
        <translation>没有开成</translation>
    </message>
    <message>
        <source>meets in {0} days</source>
        <translation>还有 {0} 天开会</translation>
    </message>
    <message>
        <source>day {0}</source>
        <translation>第 {0} 天</translation>
    </message>
    <message>
        <source>in hand</source>
        <translation>正在办</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>for {0} days</source>
        <translation>已有 {0} 天</translation>
    </message>
    <message>
        <source>{0} days late</source>
        <translation>逾期 {0} 天</translation>
    </message>
    <message>
        <source>{0} days left</source>
        <translation>还有 {0} 天</translation>
    </message>
    <message>
        <source>{0}: has to meet by {1}</source>
        <translation>{0}：最迟{1}要开</translation>
    </message>
    <message>
        <source>once in {0} months; it last met on {1}</source>
        <translation>每 {0} 个月至少开一次；上次{1}</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>再议</translation>
    </message>
    <message>
        <source>Put off until {0}</source>
        <translation>暂缓到 {0}</translation>
    </message>
</context>
<context>
    <name>WorkSide</name>
    <message>
        <source>Enter a concern</source>
        <translation>登记一条诉求</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>从这里开始</translation>
    </message>
    <message>
        <source>{0} cases</source>
        <translation>{0} 件</translation>
    </message>
    <message>
        <source>All {0} cases</source>
        <translation>全部 {0} 件</translation>
    </message>
    <message>
        <source>No backup on a stick yet</source>
        <translation>还没备份到 U 盘</translation>
    </message>
    <message>
        <source>Backed up {0}</source>
        <translation>{0} 已备份</translation>
    </message>
    <message>
        <source>Copied here {0}</source>
        <translation>本机存底：{0}</translation>
    </message>
    <message>
        <source>Start a consultation</source>
        <translation>开始新的协商</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>正在办的协商</translation>
    </message>
</context>
<context>
    <name>WorkbenchPage</name>
    <message>
        <source>Work for today</source>
        <translation>今天要办的事</translation>
    </message>
    <message>
        <source>lunar {0}</source>
        <translation>农历{0}</translation>
    </message>
    <message>
        <source>Meetings today</source>
        <translation>今天开会</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期未办</translation>
    </message>
    <message>
        <source>{0} to see to</source>
        <translation>{0} 件</translation>
    </message>
    <message>
        <source>Publication periods</source>
        <translation>公示期</translation>
    </message>
    <message>
        <source>{0} running</source>
        <translation>{0} 件正在公示</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>快到期</translation>
    </message>
    <message>
        <source>within 7 days</source>
        <translation>7 天以内</translation>
    </message>
    <message>
        <source>Still to be told</source>
        <translation>还没告诉本人</translation>
    </message>
    <message>
        <source>ended, but nobody told the proposer</source>
        <translation>已立题或办结，还没告诉提出人</translation>
    </message>
    <message>
        <source>Meetings, publication periods and tasks that fall due appear here by themselves.</source>
        <translation>会议、公示期、到期的任务，到了日子会自己出现在这里。</translation>
    </message>
    <message>
        <source>Import the roster</source>
        <translation>导入名册</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入名册</translation>
    </message>
    <message>
        <source>Enter a concern</source>
        <translation>登记一条诉求</translation>
    </message>
    <message>
        <source>What villagers say, cadres see or superiors hand down is noted here first</source>
        <translation>村民来说的、干部发现的、上级交办的，都先记在这里</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>登记诉求</translation>
    </message>
    <message>
        <source>Begin a consultation</source>
        <translation>开始新的协商</translation>
    </message>
    <message>
        <source>Make a concern a topic: the lawful procedure is chosen and leads on</source>
        <translation>把一条诉求立为议题，软件会选好合法的程序，一步一步带着办</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始协商</translation>
    </message>
    <message>
        <source>Nothing to do today</source>
        <translation>今天没有要办的事</translation>
    </message>
    <message>
        <source>From an Excel or WPS table; what is doubtful is shown first</source>
        <translation>从 Excel 或 WPS 表格导入，有疑问的先给您看</translation>
    </message>
    <message>
        <source>{0} people, {1} households, {2} groups</source>
        <translation>{0} 人、{1} 户、{2} 个小组</translation>
    </message>
    <message>
        <source>{0}, imported {1}</source>
        <translation>{0}，{1} 导入</translation>
    </message>
    <message>
        <source>Walk through it with the sample village (rehearsal, not archived)</source>
        <translation>用示例村走一遍（演练，不进档案）</translation>
    </message>
    <message>
        <source>Practise first?</source>
        <translation>想先练一练？</translation>
    </message>
    <message>
        <source>Bodies that have to meet</source>
        <translation>该开的会</translation>
    </message>
    <message>
        <source>as often as the law says</source>
        <translation>照法律规定的次数</translation>
    </message>
</context>
<context>
    <name>WrongPersonDialog</name>
    <message>
        <source>Who came, if not this {0}?</source>
        <translation>不是这位{0}，是哪位？</translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>先不动</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>到会的是</translation>
    </message>
    <message>
        <source>Noted now: {0}. Both entries stay in the record.</source>
        <translation>现在记的是：{0}。两条记录都保留。</translation>
    </message>
</context>
</TS>
