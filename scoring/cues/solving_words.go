package cues

// solvingWords are the kinds of word that problem-solving looks for.
func solvingWords() []wordList {
	return []wordList{
		{classVague, "vague", "soon shortly eventually later sometime asap someday sooner whenever presently"},
		{classDeed, "deed", deedWords},
		{classPerson, "person", personWords},
		{classRemedy, "remedy", `
refund* replacement* credit* voucher* discount* compensation reimbursement repair* exchange* upgrade*
alternative* loan spare* waiver rebate* substitute*`},
		{classHollow, "", `
try* tried attempt* endeavour* strive* aim* ensure* assure* resolve* handle* address* assist* help* support* investigate*
review* consider* monitor* prioritise* liaise* coordinate* facilitate* deal* dealt manage* explore* discuss*
examine* evaluate* assess* advise* inform* note* forward* escalate* process* appreciate* value*
leverage* optimise* deliver* empathise* action* acknowledge* commit* focus* improve* learn* aspire* seek*
solve* tackle* respond* attend* pursue* update* progress*`},
		{classStative, "", `
be am is are was were been being need* want* know knew known understand* understood think* thought hope* believe*
expect* guess* suppose* see* saw seen hear* heard feel* felt like* love* hate* mean* meant agree* wonder* imagine*
realise* remember* forget* forgot admit* apologise* regret* wish* care* doubt* assume* notice* say* said recommend*
suggest* wait* worry* sympathise* relate* thank* trust* insist* require* have had got must should ought used would might may
could can can't seem* sound* recall* refuse* decline* deny* charge* await* struggle* disagree* accept* sorry afraid`},
		{classDid, "", `
sent brought held rang wrote written put set paid gave given found made told spoke spoken took taken built cut sewn
driven drove came come gone went run ran begun began shown drawn done did let lent laid read sold bought caught fed hung lit shut
split spread kept left met got gotten sought woken woke chosen chose frozen thrown flew flown grew grown knew blew blown drew rode ridden rose sang sank shot shook shaken slept slid spent stole stolen stood stuck struck swept swung taught tore torn wore worn won wound froze lost lay led bent bit broke broken dealt dug drank ate eaten fell fallen felt fought forgave wrapped rolled wept swept sprang began forgot forgotten threw hidden rung swapped rebuilt resent
redone rewritten withdrawn undone overwritten overridden unfrozen reset booked`},
		{classAside, "", `
just now also already personally gladly happily then first still really always immediately quickly both all myself
ourselves certainly definitely therefore simply today straight directly only ever even today tonight tomorrow instead of
course right away absolutely surely naturally kindly actually again too very meanwhile ok okay yes yeah right gratefully quietly`},
		{classBuzz, "", `
ownership action actions solution* resolution* outcome* journey experience excellence satisfaction concern* query
queries issue* matter* feedback needful priority priorities process* procedure* empathy follow-up fallback option* accountability
commitment synergy stakeholder* touchpoint* escalation* remediation responsibility alignment best utmost everything
protocol* standard* expectation* deliverable* roadmap holistic proactive listening emotion* understanding active choice feelings rapport validation acknowledgement summary situation`},
		{classGeneric, "", genericWords},
		{classChore, "", choreWords},
		{classSomeone, "", "someone somebody team teams department departments staff anyone anybody people colleagues whoever specialists agents they headquarters hq management"},
		{classHedge, "", `
hopefully maybe perhaps possibly probably might may usually normally typically generally should supposed pencilled
theoretically potentially presumably likely fairly roughly approximately hope hopes fingers bound unless expected ideally anticipated`},
		{classState, "", `
light* screen* message* error* code* number* version* model* serial address* account* card* start* happen* noise* smell* leak* flash*
blink* plug* switch* button* cable* colour* size* weight* date* name* symptom* breathe* breathing pain* temperature* swollen
swelling bleed* rash display* show* turn* press* connect* socket* valve* tap* fan* ice engine* key* label* receipt* photo* picture* email* browser*
device* router* battery* charge* setting* window* door* lock* room* route* stop* order* reference* prescription* dose* medicine*
allergy allergic batch* type* kind brand* exact* last first worse better before since after when where noticed smoke water power
signal sound* hear hot cold warm wet dry loose tight stuck turned lit red green amber`},
		{classDeterminer, "", "the a an our my your his her its their this that these those all both each every another any some no one two three four five six seven eight nine ten it he she everything mr mrs ms dr miss"},
		{classMoney, "", "money cash refund* compensation voucher* discount* credit* reimbursement coupon* rebate*"},
		{classGiven, "", "booked covered sorted reserved paid refunded credited confirmed registered insured moved upgraded rebooked enrolled reinstated cleared protected listed scheduled settled unblocked fixed"},
	}
}

// deedWords are verbs of doing something that can be seen to be done. A verb
// that is not here counts as well where a promise stands before it.
const deedWords = `
pass* catch* caught leave* refund* replace* send* sent ship* post* deliver* collect* bring* brought fetch* book* rebook* reserve* hold* held
reorder* order* call* ring* rang rung phone* telephone* text* email* mail* message* write* wrote written fix* repair* mend* sort* put arrange*
organise* set* stop* cancel* lift* restore* reset* unlock* lock* open* reopen* close* block* unblock* remove* delete* correct*
change* add* credit* pay* paid repay* transfer* move* swap* exchange* give* gave given waive* cover* reimburse* compensate* check*
find* found look* trace* track* chase* speak* spoke spoken ask* tell* told confirm* print* reprint* sign* drive* drove come* came visit*
walk* stay* take* took taken pick* get* got upgrade* downgrade* raise* log* report* search* pull* pack* repack* prepare* make* made build*
built rebuild* rebuilt install* reinstall* start* restart* switch* turn* free* release* extend* issue* reissue* test* retest* clean* cut* sew* bake* cook* drop*
hand* show* explain* follow* keep* kept meet* met run* ran rerun* rework* redo* redid remake* reprogram* reboot* reload* load* upload* download*
enter* type* key* register* record* file* attach* copy* scan* photograph* measure* weigh* count* inspect* verify* audit* recheck*
compare* match* read* reread* contact* page* radio* alert* notify* warn* invite* introduce* connect* patch* route* reroute* redirect*
divert* dispatch* despatch* courier* hire* rent* lend* lent loan* borrow* supply* provide* offer* top* refill* fill* empty* pour* serve*
seat* reseat* host* accompany* escort* guide* lead* carry* push* lower* raise* hang* hung fit* refit* tighten* loosen* screw* bolt*
glue* weld* solder* wire* rewire* plug* unplug* paint* repaint* polish* wash* wipe* dry* iron* press* steam* vacuum* sweep* mop*
disinfect* spray* treat* dress* bandage* examine* scan* inject* prescribe* dispense* renew* squeeze* fast-track* expedite* rush* hurry* skip*
freeze* unfreeze* suspend* reactivate* activate* enable* disable* reinstate* reverse* undo* void* cancel* write* adjust* recalculate* recount* reassess* regrade*
mark* remark* grade* appeal* dispute* approve* authorise* grant* allow* permit* accept* override* exempt* excuse* postpone* reschedule* delay*
bring* advance* shift* slot* sit* stand* wait* watch* guard* secure* save* protect* shelter* feed* heat* cool* warm* chill* light* dim* mute*
silence* quieten* evacuate* clear* unclog* unblock* drain* pump* plumb* seal* patch* caulk* shovel* grit* salt* tow* jump-start* jumpstart* recharge* charge* fuel* refuel*
inflate* steer* park* land* board* check* unload* reload* stack* store* stock* restock* source* buy* bought purchase* sell* price* quote* invoice* bill*
deduct* subtract* discount* round* cap* limit* refuse* return* recall* recover* retrieve* rescue* locate* spot* hunt* comb* knock* sign* stamp* seal* certify* translate* interpret*
transcribe* proofread* edit* rewrite* retype* draft* redraft* publish* unpublish* post* tweet* announce* display* label* relabel* tag* retag* wrap* rewrap* box* crate* bag*
tailor* hem* stitch* restitch* alter* resize* shorten* lengthen* trim* prune* plant* replant* dig* mow* rake* water* harvest* shear* shoe* vaccinate* groom*
string* restring* tune* retune* calibrate* recalibrate* sharpen* grind* oil* grease* service* overhaul* strip* assemble* reassemble* dismantle* disconnect* reconnect*
train* coach* teach* tutor* retrain* brief* pair* assign* reassign* staff* roster* shadow* cover* relieve* promote* attend* join* host* stream* rehang* frame* reframe* develop* enlarge* crop*
merge* split* separate* combine* migrate* import* export* back* sync* decrypt* encrypt* whitelist* unsubscribe* blacklist* flag* unflag* pin* link* unlink* bypass* generate* regenerate*
shut* rebate* top-up* halve* double* match* honour* fund* subsidise* donate* forgive* forgave settle* clear* prop* nail* brace* board* shore* fence* rope* ferry* shuttle* pilot* sail*
recheck* knock* throw* threw thrown include* slip* slide* sub* step* head* hop* pop* nip* dash* race* zip* swing* bring* cycle* ride* fly* flew flown
resend* resent regard* rotate* dig* dug relaunch* revert* rollback* reopen* reply* replied answer* hide* hid hidden apply* applied settle* finish* complete* plait* knit* tile* plaster* hoist* winch* crank*
accommodate* airlift* allocate* amend* annul* append* charter* countersign* defrost* descale* detach* discharge* earmark* enrol* equip* erase* expunge* fasten*
flush* fumigate* grab* haul* isolate* launder* notarise* nullify* obtain* offload* overturn* photocopy* quash* readmit* recook* redact* reheat* rehouse* relight* rescind*
retract* revoke* rewind* ring-fence* rinse* sanitise* scrap* scrub* slash* splice* sterilise* strike* struck strap* transport* triple* tweak* usher* widen* withdraw* withdrew withdrawn zero* relay* nudge* weave* reweave* darn*`

// personWords are those who can help.
const personWords = `
manager managers supervisor supervisors colleague colleagues team teams engineer engineers technician technicians driver drivers nurse nurses
doctor doctors dentist dentists pharmacist pharmacists mechanic mechanics plumber plumbers electrician electricians carer carers receptionist
receptionists adviser advisers advisor advisors agent agents chef chefs owner owners director directors head boss specialist specialists
teacher teachers courier couriers foreman crew crews partner partners cashier cashiers caretaker caretakers inspector inspectors handler
handlers men women lads tech techs locksmith locksmiths carpenter carpenters joiner joiners builder builders surveyor surveyors lawyer
lawyers solicitor solicitors clerk clerks officer officers warden wardens guard guards steward stewards stewardess porter porters concierge
housekeeper housekeepers cleaner cleaners waiter waiters waitress waitresses barista baristas baker bakers butcher butchers cook cooks
gardener gardeners vet vets groomer groomers midwife midwives matron consultant consultants surgeon surgeons optician opticians optometrist
optometrists hygienist hygienists physio physios physiotherapist physiotherapists therapist therapists counsellor counsellors paramedic
paramedics medic medics tutor tutors lecturer lecturers professor professors registrar registrars librarian librarians principal headteacher
janitor janitors usher ushers conductor conductors pilot pilots captain captains dispatcher dispatchers operator operators controller
controllers planner planners programmer programmers developer developers designer designers accountant accountants bookkeeper bookkeepers
auditor auditors banker bankers broker brokers underwriter underwriters adjuster adjusters assessor assessors tailor tailors seamstress
stylist stylists hairdresser hairdressers barber barbers florist florists photographer photographers printer printers upholsterer
upholsterers fitter fitters installer installers roofer roofers plasterer plasterers decorator decorators painter painters mover movers
landlord landlords landlady secretary assistant assistants deputy lead duty-manager keyholder volunteer volunteers coach coaches trainer
trainers instructor instructors fisher fishers farmer farmers shepherd shepherds smith crewman postman postwoman postie runner runners rider
riders biker bikers interpreter interpreters translator translators`

// genericWords fit any complaint, so that they show no knowledge of this one.
const genericWords = `
issue* problem* matter* situation* case* complaint* query queries concern* request* case inconvenience experience service customer* client* account* detail* information
info update* status number* reference* email* phone* call* message* contact* line office desk department* management policy policies procedure* process*
plan* step* action* solution* option* choice* chance possibility result* outcome* answer* response* reply replies question* reason* cause* mistake* error* fault* apology apologies
day days time times hour* minute* moment* today tomorrow tonight now morning afternoon evening noon soon shortly quick quickly fast immediately urgent urgently priority possible
good great best better fine okay right wrong sure clear happy glad able available personal personally careful directly proper properly full fully new next last first second
people person someone anyone everyone everybody nobody manager* supervisor* colleague* team* staff agent* company business name* help* support* assist* care* attention
work* sort* fix* solve* resolve* handle* check* look* find* send* speak* talk* ask* tell* let get* keep* give* take* bring* put set start* stop* change* move* follow* make* made
refund* replacement* credit* voucher* discount* compensation money charge* free cost* bonus gift gesture goodwill thing* everything something anything nothing lot bit kind
understand* feel* hear* listen* sorry apologise* frustrat* upset angry patience patient thank* appreciate* valued dear sir madam hello please promise* guarantee* ensure*
happen* again never always today's sounds sound fair enough suit* works confirm* confirmation record* system note* file* log* track* monitor* report* escalat* expert* quality highest standard*
word hand hands way ways end side place point part half whole rest hold wait* left back touch close open ready done yes course instead otherwise
straight away later before after until within hear step-by-step yourself myself ourselves another alternative* different same either other others both else convenient prefer* rather`

// choreWords are what customers are told to do.
const choreWords = `
check send email mail call ring phone contact fill complete visit go log download upload submit provide bring take return post reply register apply
ask speak read see refer look try wait allow come pop use click restart reset enter sign print scan attach ensure note remember pay get find open turn tap hit press
dial choose buy order book rebook cancel raise report request file write claim dispute update clear reinstall proceed follow quote put make fetch collect prove
resend resubmit reorder reapply reschedule consult review search browse switch unplug plug reboot keep email message text drop give tell show arrange organise request move pack unpack
photograph measure weigh wrap label carry queue confirm verify call appeal argue complain install refresh wipe replace swap hire borrow wash drink stay rest sort forward`
