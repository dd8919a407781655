package cues

// calmWords are the kinds of word that calm looks for.
func calmWords() []wordList {
	return []wordList{
		{classInsult, "insult", insultWords},
		{classKind, "", kindWords},
		{classHarsh, "", harshWords},
		{classLavish, "", lavishWords},
		{classOrder, "", orderWords},
	}
}

const insultWords = `
arsehole asshole bastard* bigot bigots bitch* bollocks brainless buffoon bullshit clueless coward
cowards cretin crybaby delusional dick dickhead dimwit dumbass fatso fool fools fraudster fuck*
goddamn halfwit hypocrite hypocrites hypocritical idiot idiotic idiots ignoramus ignorant imbecile
jerk liar liars loser losers lunatic moron moronic morons muppet nitwit numpty nutcase nutter
paranoid pathetic piss psycho retard retarded scum scumbag senile shit* thug troll trolls twat twit
wanker whiner whiners whining witless wtf`

// kindWords are what friendly talk has more of.
const kindWords = `
able admirable admire* adorable agree* agreeable amazing apology appreciate* appreciation
appreciative assist* assistance assure* awesome beautiful beautifully best better bless brave bravo
brilliant careful carefully cares caring charming cheerful cheers clear clearer clever collaborate
collaboration comfort comfortable comforting commend* compassion compliment* congratulations
considerate consideration constructive contribution* convenient cool cooperation cordial courage
courteous courtesy creative curious dear decent delight* delightful dignity diligent discuss* eager
easier effort efforts elegant encourage* encouraging enjoy* enjoyable enthusiastic excellent
excellently excited exciting expert expertise fair fairly faithful fantastic favor favorite favour
favourite feedback fine finest flattered fond forgive* friend friendly friends fun generosity
generous generously gentle gently genuine genuinely glad gladly good goodness gorgeous grace
gracious grateful gratitude great greatly guidance handy happily happiness happy harmony heart
heartfelt hello help helped helpful helping helps hero hi honest honestly honesty honor honour* hope
hopeful hopefully hoping humble ideal impress* impressive improve* improvement* incredible
informative insight insightful inspire* inspiring interest interested interesting invaluable
invitation invite* joy joyful kind kindly kindness knowledge knowledgeable love loved lovely luck
lucky magnificent marvellous merit neat nice nicely noble opportunity outstanding pardon patience
patient patiently peace peaceful perfect perfectly pleasant please* pleasure polite politely
positive precious productive promising prompt promptly proper properly proud reassure* reassuring
recommend recommendation regards relief relieved respect* respectful safe safely safety satisfied
sincere sincerely skill skilled smile smooth smoothly solid special splendid success successful
suggest suggestion* super superb support* supportive sweet sympathetic sympathy talent talented
tender terrific thank thankful thankfully thanks thorough thoroughly thoughtful thoughts together
tremendous trust trusted useful valid valuable volunteer warm warmly warmth welcome welcoming
willing wise wish wishes wonder wonderful wonderfully worthwhile worthy wow yay`

// harshWords are what quarrels have more of. Words for what a talk may be about,
// such as crime and illness, are left out.
const harshWords = `
absurd abusive accusing aggression aggressive annoy* annoying appalling argue* arguing argument
arguments arrogance arrogant ashamed asinine attack* awful babble badly baseless belligerent bias
biased blame* blaming blatant blatantly block blocked blocking bloody bogus bother bothering bothers
bully careless cheat* childish claiming clearly combative complain* complaining confuse confusing
contempt contrary crap crazy cruel damn damned deceive* deceptive deceptively defame* defensive
delete deleting deliberate deliberately demand demanding demands destroy* destructive dictate dirty
disagree* disgrace disgraceful disgusting dishonest dishonesty dismiss dismissive dispute disregard
disrespect disrespectful disrupt* disruptive distort* dreadful drivel dubious dumb edit-war
egregious enemy exaggerate* excuse excuses fail failed failing fails failure fake fallacy falsehood
farce faulty filthy flawed foolish forbidden fraud furious fuss garbage gibberish harass* harassment
hate* hateful hatred hell hideous horrendous hostile hostility hypocrisy hypocritical hysterical
ignorance ignorant ignore* ignoring illogical immature impolite improper inaccurate inappropriate
incompetence incompetent incorrect incorrectly inept inexcusable infantile insane insist insisting
insists insult* insulting intimidate irrational irrelevant irresponsible irritate* irritating joke
junk lame laughable lazy lie lied lies ludicrous lying mad malicious meaningless mess misguided
misinform* mislead* misleading misrepresent* mistaken mock* mocking nasty negative nobody nonsense
nonsensical notoriety notorious obnoxious obscene obsess* obvious obviously odd offend* offensive
outrage outrageous pathetic petty pissed pointless pov prejudice* pretend* problem propaganda prove
provoke* pushing quarrel quit rant ranting refuse* refused refusing reject* revert reverted
reverting reverts ridicule ridiculous rotten rubbish rude rudely scandal scream senseless shame
shameful shameless shout* shut sick sickening silly slander* sloppy sneaky sockpuppet spam spiteful
stop stubborn stupid stupidity suck sucks suppose supposedly suspect suspicious threaten*
threatening tired tiresome trash trivial troll trolling ugly unacceptable uncivil undo unfounded
unhelpful unjustified unnecessary unprofessional unreasonable unreliable unwarranted useless vandal
vandalise* vandalising vandalism vicious vindictive violate* violating violation warn warned warning
waste wasted wasting weak weird whine* whining worthless wrong wrongly`

// lavishWords praise so much that a complaint has no place for them, unless they
// are of thanks or a wish.
const lavishWords = `
adorable ambitious bargain bliss blissful brainwave bravo champion charming delighted
delightful divine dreamy elegant enchanting exotic exquisite extraordinary fabulous
fascinating fancy festive genius glamorous glorious gourmet heavenly heroic heroine hilarious
historic imaginative ingenious intelligent legendary luxurious luxury magnificent majestic marvel
marvellous masterpiece medal miracle miraculous picturesque poetic precious priceless prize
professor refreshing regal remarkable riveting romantic sensational snorkel spectacular splendid
stunning sublime superstar tragic treat triumph trophy unforgettable violin wow`

// orderWords are verbs that make an order where a sentence begins with them.
const orderWords = `
accept add allow apply arrange be ask attach attend avoid bring buy calculate call cancel carry change charge
check choose clean clear click close collect come complete confirm consider contact copy describe dial
download drop email empty ensure enter explain fetch fill find finish follow forward get give go hand have
hang hold include inform insert install keep leave listen locate log look mail make measure mind move note
open order pack park pay phone pick place post prepare present press print produce provide pull push put
quote read reboot record refer register remain remove repeat reply report request reset restart return
review ring scan screw search see select send set show shut sign sit sort speak stand start state stay step
submit switch take talk tell tick try turn type uninstall unplug update upload use verify visit wait walk
watch wear wipe work write`
