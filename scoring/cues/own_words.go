package cues

// ownWords are one slip of the keys from a word that cues look for and words of
// their own: a crane is no crank, and what was shared didn't scare anybody. Which
// they are was found by looking up what was mended in SCOWL, the word lists for
// spell checkers by Kevin Atkinson (https://wordlist.aspell.net).
const ownWords = `abide abode abort abound accent accented acres addiction advisory aeons aglow aground aided aiding alight
aline allays allot alloy alloyed along altar altitude ameer amply amuse angel angler appal apple apples apter
aptitude aptly arches ashed ashes ashing askew asses assets atone auction auctions auditory avert avows awaken
award awoke backer backers balked banded banged banked banners banter banters barbed barer baring barked
barley barter barters based baser bases basic basics basil basin basins basked basks batter batters beading
beaker beakers beaks beamed beaming beaning beard bearding beater beating bedside beef behavior beheld beings
bellow berth betted bettor bewaring biassed bicker bickers biked birch black blacked blacking blade blamer
blanch bland blander blank blanker blare blared blaring blazed blazing bleat blend blends blest blight blinder
bliss blocs blond blonder blotched blows blued blunter blushed boars boloney bondage bonds bones booed booing
bookend boomed booming booms boons boor boors boos booted booting boring botch bough boughs bounces braid
brandy braver breach breaching breading breads breadth breather breed breeds bridging briefer brine brink
brinks briny brood brooked brooking brooks brown browner brows browsed browses brunch bubble bucked bugged
buggier bugler bulky bulls bunker bunkers burger burly burrow bushed butchery butler butte butted buttery
buttes bypast caches caching cages caging caking calfs calk calked calking calks callus calmed calmer calming
calms cancer canes caning cannon caper capers capes career careers caress carping carps carting carts carves
carving cashes casks castes casts catchy cater caters caves caving cawing ceased ceases ceasing cells
certainty chafe chafed chafing chanced chances chanted charger charmed charred charring charted charting chasm
chaste cheapen checker cheek cheeked cheeking cheeks cheep cheeps cheery chess chest chews chick chiefs chile
chili choicer choicest choir choosey choosy chore chowed chucking circumstanced clack clacked clammed clamming
clams clanged clank clans claps clarity clash clasp clasps classy claws cleanser cleansers cleat cleaved
cleaver cleavers clefs clink clinked cloak clocked clone closer clots cloudy clout clove clover cluck clucked
coarse coasts cocks coked cokes coking colon colts comas comet comets command commuter compete competed
complement compliant compost concerting cones conform conformed conforms consul consuls contend contest
context contracted contracting contrast convent cooing cooky cooping coops copes copping cores coring corks
cosily couches counselor counselors county courser courted courts covert coves covet coveted cower cowered
cowing coyer crane cranky crass crater crave craze crease create created creed crises crisps crock crooks
crosser crows crusted culled culling culls cures curing curios curry currying curse cysts dammed damped danker
daring darned darning darting dawned deans dears dearth decade decay decayed decays deceit decode decoded
decree deduce deface defended defending defends delta denser deplete depleted depleting deportment depth
derail derails deride derided derision derive derives descent deserted detain detains devise dials diesel
difficulty dignify diner dinned directer directory direst discus discuses dishonestly dismal dismount disperse
displace displaced ditty diver divers dives divest dole doling domain doming dons dope doping doting doubly
doze dozed dozes dozing drafty drawl draws dreamt dreamy dregs dressy drier driers drift dripped drivels drone
drooped dross droves drown drunks duding duping duress earls earthy eater edger eights empress enact endeavor
endure enema enquire ensue entice entirety envoy ether evidenced exalt excerpt excise excised excises excising
exert exhort exited exiting exits expanse expend expended experiences explode extant extort faces facets
faculty fairs fairy falling falls falser farmed farther fasts fatter feather feats felling fells fends fetich
fetter fetters fibbed field fiend fiends filet filler fillet filly filmed filter filters filth fines fining
fireman firing firmer fished fishery fishes fishier flailed flailing flails flaked flamed flank flared flashy
flask flattened flavor flesh flogging flour flowed flows flush fluttered foals foiled foiling foils folly
foods foots foray forbad force forded foremen forge forged forger forges forgiven forgo forked formed former
forte forth forts fouls fount fowls foxed foxing franc freight fried frieze frighted fritter fritters frown
fulled fulls furry fusing fuzing gaoling garage genies gentile gentler gentry genus ghostly giant gibe gibes
gibing glade glads gland glassy glide glides gloom gloss glutted glutting goring grabs graceful gracefully
grader graft grafted grams grape grasp grasps grassy grate grated grater grays graze greasy greed grins groan
groin gross growl grows grueling grunt grunted guile guilt guise guises gulling gusted gusting gusts gutter
hacker haired hale haled haler haling halls handier harden hardest hardier hardy hared haring harry harts
hatted haven haying hazing heady healer heaped heaping heaps hearth hearty heave heaved heaves heaving heeled
heels helms helper herring hinds hinging hippy hiving hoard hoarder hoarse hoeing holed holier holing holler
hollers homed homeless homey homing honed hones honing honored hooding hooped hooping hoorah horde hordes
hording hosed hoses hosing hostel houses hovel humbler hurling hurls hurray hurtling idiom idioms imaging
impart inane incite inconvenienced indented indexed inert infirm inflame inquire instill insulated insulating
intent invert irrigate irrigated irrigating jitters joying jugged jumper keeling keels keening keens kindle
knack knobs knots lacked lades ladles lager lagged lairs lament laments lamer lanes lapel lards laser lasers
lasted latex lather latter lauds launch laxer layer layers laying lazies leader leafing leaning leaping leapt
leases leash leasing leers lefter legged lengthy lewder libel libelled liberally licked lighter likable lilted
limbs limed liming lined linger lisped liter litter littler livable lively liven liver living locale locker
locket lodged lodger logger logic longed loomed looming looms loons looped looping loops loosed looser looses
loosing looted looting loots loped loping loses louse loveliness lover lovers lowed lowing lucked lucks lugged
lurch lusted lynch mace maces macing maker makers males manes mange manger mangers manned manor mares market
marred marsh masked masking massage massed massing master mastered masters mastery mating matte matted mattes
mazes meats meddle meddled media medias merger meshed messing meted meteor metes metre midway midwifes mighty
mike miked mikes miking milled mimed miming mined miner mining minuet mired miring miser miserly misers misted
misting misty misusing mixer modal modes molts monkey mooed mooing mooning moons moped moping mossy motel
moths motto mourning mouths mower mowers mucking muddied multiply mussed mussing muter mutter muttered mutters
napes natty navel needled needy negatived nerve nether newer nicety niche nites nobler nobly nodes noose nosed
noses notching novice novices numbed nutted nuttier odder offed offense olden omens optimism optimist organism
organist otter otters ovens overrode owing paced paces packer pager palace palaces palate paler paling pamper
pampers panned panning panty paranoia parch pares paring parity parka parkas parsed parson parts passer pasted
pasty patchy patent patently patents patty pauper paupers paused paving pawing payer payers peaces peach
peasant pease pecked pence perks persona perter pheasant phoney phonied phonograph phony photography photon
physic physics picket pickled pierce piked pinked pints pitch pivot pivots placing plaice plaid plainer planed
planes planet planets planing plank planked planking planks planter planters plated plates plating platter
player pleaded pleas pleated pliant plops plots plume plump plumper plums plying pointer poker poops ported
portly poster posters postmen potter potters powder prayed praying prefect prejudiced premise premised
premises premising presented previous preys prick pricked pried prime prince princes prise probe probes
processional processor processors prods product profess professed programer programers programmed project
projected projection proms prone propel property prose prosper protest protested provably proven prowess prows
prude prying psych psyche psychs purse pusher putty quack qualify queer quest quests queues quieted quilt
quirk quitter quota racket radii rafting raided raider raiders raiding railed railing raisin raisins rally
ranging ranking rasher raster rating ratio ratted ratting rattler reacted reacting readier readying realer
realism realist reals realty reaming reams reaper reapers reaping reaps rearing rears rebind rebinds recovery
redden redder reeds reelect referenced refuge refute refuted refuting regain regains regent reined relay
relent relive relived remade remainder remainders remit remits remote render renders rending rends reneged
repaid repeal repealed repent repented replay reprieve rescuer reside resort resorted resorting resting
restrain retain retains retarding retards retch retched retching retire retort retorted retorting reuse reused
reusing revere revered reverence reveres reverie revering revery revolution revolve reward rewarded rewarding
rewards rewind rewrote ribbed rices ridded ridges ridging rifer rigging riles rind rinds rinks rinsing riper
riser risers rises rising rites rivers rivet roach roams robber robed rocked rocker roles roller roofed rooks
roomy rooster rooter roots rosier rotted rotund rouge rouse rubbed ruder ruing ruining ruler rulers runes
rungs runnier ruses sacks sacred sades sallow sally salve salved sample sandal sanding sands sapped saver
sawed sawing scale scaled scaly scanted scanter scarce scarf scarfed scaring scarred scars scent schemer score
scored scorn scout scouted scouting scram scratchy screwy scuff scuttle seams seared searing sears sect sects
seeding seeds seeps selves semen sensing sentience series server servers servile settler settlers sever shack
shade shading shadowy shady shaft shakes shallow shaming shams shape shaping shared shark sharking sharp
sharped sharper sharping shaven shawl sheaf sheep sheer sheet shell sheller shelling shies shifty shimmer
shingle shire shirk shoed shooed shooing shoon shoos shoot shooting shopped shorn shorted shorting shots
shoves shoving shower showy shrew shuck shucked shucking shucks shying sicking sicks sidles sifting signer
silks sills silting silvery simile simpler simplex singe singed sings sinned sinus sipped sires siring sites
siting sitter sixes skate skated skates skeptical skillet skirt skits skull skulls skying slaking slapped
slaps slate slated slates slats slaved slaying slays sleek sleepy sleet slender slews slice slick slicking
slily slime slimmer slims sling slings slinks slipper slits slitting sliver slobs slogs slopped slops sloth
sloths slowed slowing slung sluts smack smart smarted smear smearing smelt smite smock smocked smocking smoker
smolder smote smuggest snack snaking snare snared snaring sneak sneaking sneaks sneer snide snipped snips
snitch snitched snore snored snort snorted snots snout snows snuck snuff snuffer snuggest soared soaring
socked socking socks soiled soldier soled solicitous solider sopped sorely sowed sowing spaced spacial spade
spaded spanned spanner sparer spark sparked sparred spars sparse spate spats spatted spatting spayed spaying
spays spear speared spearing specialise specialises specialize specializes speck specking speed speller
spending spends spice spike spill spills spire spiting spits spitted splat splint spoils spokes spook spool
spooled spore sported spout spouted spouting sprain spreed spring sprung spurt spying stabs staged stages
staging stags staid stake staked stakes staking stale staled stales staling stalk stall stank starch stark
starred stars starter startled stater stating statue statues stave staved staves staving steak steamy stems
stews sticks sticky stiff stiffed stilled stills stingy stinking stint stints stocky stoke stoles stolid stomp
stomped stomps stoney stony stool stoop stooped stoops stopper storey stork stout stowed stowing stows
straggle strains strait strand stranding strands stranger strangle strap stray straying strays streak
stretcher strew strews stride strife stringy stripe stript striven strove strung stuffed stuffy stump stunk
stuns stunt style stylish subsidies suction suing sulks summer summit sundae sundaes sundry sunny supers
supervisory supper supple suppler surer surly suspicions swamp swamped swats swaying sways sweat sweating
sweats swell sweller swerve swerved swerves swift swill swilled swilling swills swine switcher swoon sword
tacked tacking taker takers tales tames taming tamper tanking tanks taped tapered tapes taping tasking tasty
taxes taxing teaks tease teat teats teem teems tempered tended tenser tented terse tester thaw thee theme
thicket thickets thinning thins thong thongs thrash thriller throb thrust thrusting thuds thugs tickle tickled
tickling tided tides tiding tieing tighter tilling tills timer timers timing tinder tings tires token tolling
tolls tomes tonal tonic topical torch touchy tours toying tract trade trailer trailers trainee trainees trait
tramped trance trapper traps trashy trawl tread treaty treed tribal trick tricked tricking trill trilled
trilling trills trios tripe tripos trivia trolly trough truce trucking trued truest truing trustee trusty
tucked tucking tumor tumors turfed turfing turfs turner tweed twine tying udder unbeatable unclean unpick
unsaid unseasonable unset untie untruer unwind upholstered usable vague voter vouched vouches wafer wafted
wafting wafts wager waifs wailed wailing wails waist waists waivers waked waken waking walker walled walling
wander wandered wandering wands waned wanes waning wanner warded warding wards warped warping warred warren
warrens warring warts watery watts waved waver wavier weaning weans wearying weaving weeds weeps weighty
weirdo welling whale whew whiling white whiter whore wilting wily wince wined wining winter wiper wises witch
witched witching withdraws witness woods woolly worded wording wordy worker worlds wormed worming worms worsen
worth wounder woven wrapper wrenched wright wring writer writers writhe writhing writs wrung yous`
