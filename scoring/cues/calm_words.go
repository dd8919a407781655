package cues

// calmWords are the kinds of word that calm looks for.
func calmWords() []wordList {
	return []wordList{
		{classInsult, "insult", insultWords},
		{classKind, "", kindWords},
		{classHarsh, "", harshWords},
		{classOrder, "", orderWords},
	}
}

const insultWords = `
idiot idiots idiotic stupid stupidity fool fools foolish moron morons moronic dumb liar liars crazy
hysterical pathetic clueless bloody damn damned damnit fuck* shit* crap bastard* bitch* arse ass
asshole arsehole bollocks wtf imbecile cretin dimwit dumbass jerk loser losers scum trash wanker twat
prick dick dickhead piss pissed bullshit brainless witless thick dense ignorant ignoramus lazy whiner
whiners whining crybaby nutter nutcase lunatic insane psycho retard retarded troll trolls clown clowns
coward cowards hypocrite hypocrites hypocritical bigot bigots bully bullies thug parasite vermin greedy
spoilt spoiled childish infantile immature delusional paranoid senile fatso ugly hell goddamn freak
freaks twit nitwit numpty muppet halfwit buffoon scumbag cheat cheats crook crooks fraudster`

// kindWords are what friendly talk has more of.
const kindWords = `
able admire* admirable adorable agree* agreeable amazing apology appreciate* appreciation appreciative
assist* assistance assure* awesome beautiful beautifully best better bless brave bravo bright brilliant
care careful carefully cares caring charming cheerful cheers clear clearer clever comfort comfortable
comforting commend* compassion compliment* congratulations considerate consideration constructive
contribute* contribution* convenient convinced cool cooperation cordial courage courteous courtesy
creative curious dear decent delight* delightful dignity diligent discuss* eager easier easily easy
effort efforts elegant encourage* encouraging enjoy* enjoyable enthusiastic excellent excellently
excited exciting experience experienced expert expertise fair fairly faithful fantastic favor favorite
favour favourite feedback fine finest flattered fond forgive* free friend friends friendly fun generous
generously gentle gently genuine genuinely glad gladly good goodness gorgeous grace gracious grateful
gratitude great greatly guidance handy happily happiness happy harmony heart heartfelt help helped
helpful helping helps hero honest honestly honesty honor honour* hope hopefully hopeful hoping humble
ideal impress* impressive improve* improvement* incredible informative insight insightful inspire*
inspiring interest interested interesting invaluable invite* invitation joy joyful kind kindly kindness
knowledge knowledgeable lovely love loved luck lucky magnificent marvellous merit neat nice nicely
noble opportunity outstanding pardon patience patient patiently peace peaceful perfect perfectly please*
pleasant pleasure polite politely positive precious pretty productive promising proper properly proud
prompt promptly reassure* reassuring recommend recommendation regards relief relieved respect*
respectful rest safe safely safety satisfied sincere sincerely skill skilled smart smile smooth smoothly
solid special splendid successful success suggestion* suggest super superb support* supportive sweet
sympathy sympathetic talent talented team tender terrific thank thankful thankfully thanks thorough
thoroughly thoughtful thoughts together tremendous trust trusted useful valid valuable value* volunteer
warm warmly warmth welcome welcoming well wise wish wishes wonder wonderful wonderfully worthwhile worthy
wow yay generosity grateful happy collaborate collaboration interested willing hi hello`

// harshWords are what quarrels have more of. Words for what a talk may be about,
// such as crime and illness, are left out.
const harshWords = `
abuse abusive absurd accuse* accusation* accusing aggressive aggression annoy* annoying appalling argue*
arguing argument arguments arrogant arrogance ashamed asinine attack* attacking awful babble bad badly
baseless belligerent biased bias bitch blame* blaming blatant blatantly block blocked blocking bogus bother
bothering bothers bullshit bully careless cheat* childish claim claims claiming clearly combative complain*
complaining confuse confusing conflict contempt contrary crap crappy cruel damn deceive* deceptive
deceptively defame* defensive deliberate deliberately demand demands demanding denied deny denying
destroy* destructive dictate dirty disagree* disgrace disgraceful disgusting dishonest dishonesty dismiss
dismissive disregard disrespect disrespectful disrupt* disruptive dispute distort* dreadful drivel
dubious dumb edit-war egregious embarrass embarrassing enemy excuse excuses exaggerate* fail failed
failing fails failure fake fallacy false falsely falsehood farce fault faulty filthy flawed foolish
forbidden force forced fraud furious garbage gibberish gross guilty harass* harassment hard harm hate*
hateful hatred hideous horrible horrid horrendous hostile hostility hypocrisy hypocritical idiot
ignorance ignorant ignore* ignoring illogical imbecile impolite improper inaccurate inappropriate
incompetent incompetence incorrect incorrectly inept inexcusable insane insist insists insisting insult*
insulting intimidate irrational irrelevant irresponsible irritate* irritating joke junk lame laughable
lazy liar lie lied lies ludicrous lying mad malicious meaningless mess misguided misinform* mislead*
misleading misrepresent* mistake mistaken mock* mocking moron nasty negative nonsense nonsensical
notorious notoriety obnoxious obsess* obscene obvious obviously odd offend* offensive outrageous
outrage pathetic petty pointless poor poorly prejudice* pretend* problem prove provoke* pushing quarrel
rant ranting refuse* refusing refused reject* removed removing ridiculous ridicule rotten rubbish rude
rudely sad scandal scream senseless serious seriously shame shameful shameless shout* shut sick sickening
silly slander* sloppy sneaky spam spiteful stop stubborn stupid stupidity suck sucks suspect suspicious
terrible terribly threat threaten* threatening tiresome tired trash trivial troll trolling ugly
unacceptable uncivil unfair unfairly unfounded unhelpful unjust unjustified unnecessary unprofessional
unreasonable unreliable unwarranted upset useless vandal vandalism vandalise* vandalising vicious
vindictive violate* violating violation waste wasted wasting weak weird whine* whining wrong wrongly
worse worst worthless deleted delete deleting revert reverted reverting reverts undo warn warned warning
hell suppose supposedly alleged allegedly nobody fuss quit sockpuppet propaganda pov nothing`

// orderWords are verbs that make an order where a sentence begins with them.
const orderWords = `
accept add allow apply arrange ask attach attend avoid bring buy calculate call cancel carry change charge
check choose clean clear click close collect come complete confirm consider contact copy describe dial
download drop email empty ensure enter explain fetch fill find finish follow forward get give go hand have
hang hold include inform insert install keep leave listen locate log look mail make measure mind move note
open order pack park pay phone pick place post prepare present press print produce provide pull push put
quote read reboot record refer register remain remove repeat reply report request reset restart return
review ring scan screw search see select send set show shut sign sit sort speak stand start state stay step
submit switch take talk tell tick try turn type uninstall unplug update upload use verify visit wait walk
watch wear wipe work write`
