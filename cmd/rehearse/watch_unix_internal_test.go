//go:build unix

package main

import (
	"bufio"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"rehearse/cmd/internal/ptytest"
)

// watched is a scenario that its author works on. What the tests change in it
// stands in it once.
const watched = `format: 1
scenario: wet-lamp
title: The wet lamp
rubric: ./mine.yaml
meters:
  trust: {title: Trust, start: 2, min: 0, max: 4}
turns:
  opening:
    says: My new lamp is standing in a puddle.
    order: fixed
    answers:
      own-it: {say: "I'm sorry. How bad is it?", scores: {ears: 3}, coach: You asked., effects: {trust: +1}, next: damage}
      quick-fix: {say: "I'll send another.", scores: {ears: 1}, coach: Too early., next: damage}
  damage:
    says: The shade is ruined.
    order: fixed
    answers:
      plan: {say: You'll have it tomorrow., scores: {ears: 3}, coach: One time., next: when}
      form: {say: There is a form., scores: {ears: 1}, coach: Her job., next: lost}
  when:
    says: Before noon?
    answers:
      before-noon: {say: Before noon., scores: {ears: 3}, coach: Clear., next: kept}
endings:
  kept: {outcome: resolved, says: Wonderful.}
  lost: {outcome: lost, says: Never mind.}
`

const watchedRubric = `format: 1
rubric: mine
title: One thing
criteria:
  ears: {title: Ears, develops: listening, levels: {0: a, 1: b, 2: c, 3: d}}
`

// desk is a folder with the scenario in it.
type desk struct {
	t   *testing.T
	dir string
}

func newDesk(t *testing.T) desk {
	t.Helper()
	d := desk{t, t.TempDir()}
	d.write("wet-lamp.yaml", watched)
	d.write("mine.yaml", watchedRubric)
	return d
}

func (d desk) path(name string) string { return filepath.Join(d.dir, name) }

func (d desk) write(name, text string) {
	d.t.Helper()
	check(d.t, os.WriteFile(d.path(name), []byte(text), 0o600))
}

// save writes the scenario with some words changed: old, new, old, new.
func (d desk) save(changes ...string) {
	d.t.Helper()
	d.write("wet-lamp.yaml", d.changed(changes...))
}

func (d desk) changed(changes ...string) string {
	d.t.Helper()
	for i := 0; i < len(changes); i += 2 {
		if strings.Count(watched, changes[i]) != 1 {
			d.t.Fatalf("%q stands in the scenario %d times", changes[i], strings.Count(watched, changes[i]))
		}
	}
	return strings.NewReplacer(changes...).Replace(watched)
}

// open starts the program on the scenario and goes past the briefing.
func (d desk) open(args ...string) *ptytest.Screen {
	d.t.Helper()
	s := drawn(d.t, 150, 60, nil, append([]string{"play", "--watch", d.path("wet-lamp.yaml"), "--seed", "1"}, args...)...)
	s.See("Watching wet-lamp.yaml: when you save it", "Press Enter to begin.")
	s.Send(enter)
	s.See("> 1  ")
	return s
}

// say picks an answer and goes past the coach.
func say(s *ptytest.Screen, number, coach string) {
	s.See("> 1  ")
	s.Send(number, enter)
	s.See("Coach: "+coach, "Press Enter to go on.")
	s.Send(enter)
}

// wantOneList: the list is on the screen once, under all that was said.
func wantOneList(t *testing.T, s *ptytest.Screen) {
	t.Helper()
	s.See("q  Leave")
	s.WantRaw()
	if n := countLines(s.Lines(), "Your answer"); n != 1 {
		t.Errorf("the list is there %d times:\n%s", n, s.Text())
	}
}

// A change shows at once, at whichever question: the list, the coach's pause,
// the question whether to leave, the end.
func TestWatchShowsChanges(t *testing.T) {
	d := newDesk(t)
	s := d.open()
	d.save("in a puddle", "in a first pond")
	s.See("wet-lamp.yaml was saved.", "in a first pond")
	wantOneList(t, s)
	say(s, "1", "You asked.")
	s.See("The shade is ruined.")
	d.save("The shade is ruined", "The shade is a second mess", "You asked", "You asked twice")
	s.See("wet-lamp.yaml was saved. Replayed your answer.", "Coach: You asked twice.", "Turn 2", "The shade is a second mess")
	wantOneList(t, s)

	s.Send("1", enter)
	s.See("Coach: One time.", "Press Enter to go on.")
	d.save("Before noon?", "Before the third noon?", "One time", "One third time")
	s.See("Replayed your 2 answers.", "Coach: One third time.", "Before the third noon?")
	wantOneList(t, s)
	if strings.Contains(s.Text(), "Press Enter to go on.") {
		t.Errorf("the pause is still on the screen:\n%s", s.Text())
	}

	s.Send("q")
	s.See("Leave the conversation?")
	d.save("Before noon?", "Before the fourth noon?")
	s.See("Before the fourth noon?")
	wantOneList(t, s)

	say(s, "1", "Clear.")
	s.See("The end: it is settled.", "Waiting for the next save", "> 1  Play it again from the start")
	d.save("Wonderful", "Fifthly wonderful")
	s.See("Replayed your 3 answers.", "Fifthly wonderful.", "Waiting for the next save")
	s.Send("q")
	s.WantStatus(0)
	s.WantRestored()
}

// The briefing follows its file too.
func TestWatchTheBriefing(t *testing.T) {
	d := newDesk(t)
	s := drawn(t, 90, 50, nil, "play", "--watch", d.path("wet-lamp.yaml"))
	s.See("Press Enter to begin.")
	d.save("The wet lamp", "The drenched lamp")
	s.See("wet-lamp.yaml was saved.", "The drenched lamp")
	s.Send(ctrlC)
	s.WantStatus(130)
	s.WantRestored()
}

// A file with errors is told and played no further than it was; the answers
// count on, and once it is mended everything is there again.
func TestWatchABrokenFile(t *testing.T) {
	d := newDesk(t)
	s := d.open()
	say(s, "1", "You asked.")
	s.See("The shade is ruined.")
	d.save("next: when", "next: wen")
	s.See(`no turn or ending is named "wen" [E301]`, `did you mean "when"?`,
		"wet-lamp.yaml has 1 error now. The conversation stays as it was until that is mended.")
	wantOneList(t, s)
	say(s, "1", "One time.")
	s.See("Before noon?")
	d.save("Before noon?", "Before half past?")
	s.See("Replayed your 2 answers.", "Before half past?")
	wantOneList(t, s)
	s.Send(ctrlC)
	s.See("Stopped after 2 answers.")
	s.WantStatus(130)
	s.WantRestored()
}

// Where an answer doesn't hold any more, the conversation goes on from there,
// and what came after is played again when it holds again.
func TestWatchAnAnswerRemoved(t *testing.T) {
	d := newDesk(t)
	s := d.open()
	say(s, "1", "You asked.")
	say(s, "1", "One time.")
	s.See("Before noon?")
	plan := `      plan: {say: You'll have it tomorrow., scores: {ears: 3}, coach: One time., next: when}` + "\n"
	d.save(plan, "")
	s.See(`wet-lamp.yaml was saved. Replayed 1 of your 2 answers; "plan" is no longer offered at`, `nothing leads to the turn "when" [E504]`,
		"1. There is a form.")
	wantOneList(t, s)
	d.save("Before noon?", "Before it is back?")
	s.See("wet-lamp.yaml was saved. Replayed your 2 answers.", "Before it is back?")
	wantOneList(t, s)
	d.save("coach: You asked., effects: {trust: +1}, next: damage", "coach: You asked., next: lost")
	s.See("Replayed 1 of your 2 answers; the conversation ends there now.", "The end: it is not settled.", "Waiting for the next save")
	d.save("  damage:\n    says: The shade is ruined.", "  damage:\n    says: A shade of its own.",
		"      form: {say: There is a form., ", `      form: {say: There is a form., when: "trust >= 4", `,
		`plan: {say: You'll have it tomorrow., `, `plan: {say: You'll have it tomorrow., when: "trust >= 4", `)
	s.See("Replayed 1 of your 2 answers; \"plan\" is no longer offered", `the turn "damage" offers no answer where trust is 3 [E601]`, "Waiting for the next save")
	s.Send("1", enter)
	s.See("> 1  I'm sorry.")
	s.Send(ctrlC)
	s.WantStatus(130)
	s.WantRestored()
}

// Editors save by putting another file in the place of the old one; and a file
// may go and come back.
func TestWatchRenamedAndDeleted(t *testing.T) {
	d := newDesk(t)
	s := d.open()
	say(s, "2", "Too early.")
	s.See("The shade is ruined.")
	d.write(".wet-lamp.swp", d.changed("The shade is ruined", "Renamed into place"))
	check(t, os.Rename(d.path(".wet-lamp.swp"), d.path("wet-lamp.yaml")))
	s.See("Replayed your answer.", "Renamed into place.")
	wantOneList(t, s)

	check(t, os.Remove(d.path("wet-lamp.yaml")))
	s.See("wet-lamp.yaml is gone. The conversation stays as it was")
	wantOneList(t, s)
	d.write("mine.yaml", watchedRubric+"# saved while the other is away\n")
	d.write("lamp.new", d.changed("The shade is ruined", "Here it is again"))
	check(t, os.Rename(d.path("lamp.new"), d.path("wet-lamp.yaml")))
	s.See("wet-lamp.yaml is back. Replayed your answer.", "Here it is again.")
	wantOneList(t, s)
	if n := countLines(s.Lines(), "is gone."); n != 1 {
		t.Errorf("that it is gone was said %d times:\n%s", n, s.Text())
	}

	d.write("mine.yaml", strings.Replace(watchedRubric, "title: Ears", "title: Both ears", 1))
	s.See("mine.yaml was saved. Replayed your answer.", "Both ears 1 of 3")
	wantOneList(t, s)
	d.write("mine.yaml", strings.Replace(watchedRubric, "develops: listening", "develops: hearing", 1))
	s.See(`develops is "hearing"`, "mine.yaml:5:", "The conversation stays as it was")
	wantOneList(t, s)
	check(t, os.Remove(d.path("mine.yaml")))
	s.See("can't be used: there is no such file [E306]", "wet-lamp.yaml has 1 error now.")
	d.write("mine.yaml", strings.Replace(watchedRubric, "title: Ears", "title: Ears again", 1))
	s.See("Ears again 1 of 3")
	wantOneList(t, s)
	s.Signal(syscall.SIGTERM)
	s.WantStatus(143)
	s.WantRestored()
}

// A save that changes nothing is nobody's business: it leaves what is being
// typed alone.
func TestWatchSavedUnchanged(t *testing.T) {
	d := newDesk(t)
	s := d.open()
	s.Send("another")
	s.See("another")
	d.save()
	check(t, os.Chmod(d.path("wet-lamp.yaml"), 0o640)) //nolint:gosec // the same bytes in other clothes
	time.Sleep(500 * time.Millisecond)                 // nothing is to happen, so there is nothing to wait for
	s.See("another")
	s.Send(enter)
	s.See("Coach: Too early.")
	s.Send(enter)
	d.save("The shade is ruined", "It shows again")
	s.See("Replayed your answer.", "It shows again")
	if n := strings.Count(s.Written(), "was saved."); n != 1 {
		t.Errorf("told %d times", n)
	}
	s.Send("q")
	s.See("Leave the conversation?")
	s.Send("2", enter)
	s.See("You stopped after 1 answer.", "Practise next")
	s.WantStatus(0)
	s.WantRestored()
}

// From the middle: the place is kept, and when it is gone from the file that is
// told.
func TestWatchFromTheMiddle(t *testing.T) {
	d := newDesk(t)
	s := d.open("--from", "damage", "--set", "trust=4", "--coach", "end")
	s.See("The shade is ruined.", "Trust 4 of 4")
	d.save("The shade is ruined", "From the middle")
	s.See("wet-lamp.yaml was saved.", "From the middle", "Trust 4 of 4")
	wantOneList(t, s)
	d.save("  damage:", "  harm:", "effects: {trust: +1}, next: damage", "effects: {trust: +1}, next: harm", "coach: Too early., next: damage", "coach: Too early., next: harm")
	s.See("The conversation stays as it was, since it can't begin", `no turn "damage"`)
	wantOneList(t, s)
	s.Send(ctrlC)
	s.WantStatus(130)
	s.WantRestored()
}

// Numbered lines on a terminal, and through a pipe.
func TestWatchInPlainLines(t *testing.T) {
	d := newDesk(t)
	s := play(t, 90, 60, nil, "play", "--watch", d.path("wet-lamp.yaml"), "--plain")
	s.See("Your answer (1-2, ? hint, b look back, q leave):")
	s.Send("1\r")
	s.See("The shade is ruined.")
	d.save("The shade is ruined", "It is plainly ruined")
	s.See("wet-lamp.yaml was saved. Replayed your answer.", "It is plainly ruined")
	s.Send("2\r")
	s.See("Never mind.", "1. Play it again from the start", "Waiting for the next save (1-2, q leave):")
	d.save("Never mind", "Never you mind")
	s.See("Replayed your 2 answers.", "Never you mind.")
	s.Send("2\r")
	s.See("Practise next")
	s.Send(ctrlC)
	s.WantStatus(130)
	if strings.Contains(s.Written(), "\x1b") {
		t.Errorf("escape codes among plain lines: %q", s.Written())
	}
}

func TestWatchThroughAPipe(t *testing.T) {
	d := newDesk(t)
	cmd := program(t, nil, "play", "--watch", d.path("wet-lamp.yaml"))
	p := startPiped(t, cmd)
	p.see("Your answer (1-2, ")
	p.send("own-it\n")
	p.see("The shade is ruined.")
	p.see("Your answer (1-2, ")
	d.save("The shade is ruined", "Piped ruin")
	p.see("wet-lamp.yaml was saved. Replayed your answer.")
	p.see("Piped ruin")
	p.send("form\n")
	p.see("Waiting for the next save")
	d.save("Never mind", "Never you mind")
	p.see("Never you mind.")
	p.see("Waiting for the next save")
	check(t, p.in.Close()) // nobody is there any more
	check(t, cmd.Wait())
}

// piped is a process between two pipes.
type piped struct {
	t     *testing.T
	in    io.WriteCloser
	lines chan string
	rest  string
}

func startPiped(t *testing.T, cmd *exec.Cmd) *piped {
	t.Helper()
	p := &piped{t: t, lines: make(chan string, 64)}
	var err error
	p.in, err = cmd.StdinPipe()
	check(t, err)
	from, to, err := os.Pipe()
	check(t, err)
	cmd.Stdout, cmd.Stderr = to, to
	check(t, cmd.Start())
	_ = to.Close()
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	go func() {
		defer close(p.lines)
		reader := bufio.NewReader(from)
		buf := make([]byte, 4096)
		for {
			n, err := reader.Read(buf)
			if err != nil {
				return
			}
			p.lines <- string(buf[:n])
		}
	}()
	return p
}

func (p *piped) send(text string) {
	p.t.Helper()
	_, err := io.WriteString(p.in, text)
	check(p.t, err)
}

// see waits for words in what comes out, and goes on behind them.
func (p *piped) see(words string) {
	p.t.Helper()
	for {
		if _, behind, ok := strings.Cut(p.rest, words); ok {
			p.rest = behind
			return
		}
		select {
		case more, ok := <-p.lines:
			if !ok {
				p.t.Fatalf("the output ended without %q: %s", words, p.rest)
			}
			p.rest += more
		case <-time.After(ptytest.Patience):
			p.t.Fatalf("never saw %q: %s", words, p.rest)
		}
	}
}
