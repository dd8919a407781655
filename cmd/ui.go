package cmd

import (
	"fmt"
	"io"
	"os"
	"strconv"

	"golang.org/x/term"

	"rehearse/cmd/internal/prompt"
	"rehearse/cmd/internal/render"
)

// ui is how a command talks with the person.
type ui struct {
	prompt.Asker
	talk     io.Writer // where the conversation goes
	terminal *prompt.Terminal
	piped    bool // nobody sees what is asked: the input is no terminal
	look     render.Look
}

// talkMode says how a command wants to talk.
type talkMode struct {
	plain  bool      // numbered lines even on a terminal
	silent bool      // nobody is asked: no terminal is opened
	talk   io.Writer // where the conversation goes
}

// openUI looks at the streams and decides between a drawn screen and numbered
// lines.
func (a *app) openUI(mode talkMode) *ui {
	u := &ui{talk: mode.talk}
	in, inFile := a.env.In.(*os.File)
	out, outFile := a.env.Out.(*checkedWriter).Writer.(*os.File)
	errOut, errFile := a.env.Err.(*os.File)
	rest := a.env.In
	if inFile && outFile && errFile && !mode.plain && !mode.silent {
		u.terminal, rest, _ = prompt.Open(in, out, errOut, a.env.Getenv, a.colour())
	}
	if u.terminal != nil {
		u.Asker = u.terminal
		restore := u.terminal.Restore
		a.restore.Store(&restore)
		u.look = render.Look{Color: a.colour()}
		u.measure()
		return u
	}
	lines := prompt.NewLines(rest, mode.talk)
	lines.Echoless = !inFile || !term.IsTerminal(int(in.Fd()))
	u.Asker, u.piped = lines, lines.Echoless
	u.look = render.Look{Plain: true, Width: a.width()}
	return u
}

// measure takes the terminal's present width.
func (u *ui) measure() {
	if u.terminal != nil {
		width, _ := u.terminal.Size()
		u.look.Width = render.FitWidth(width)
	}
}

// height is how many rows a screen has; 0 where there are no screens.
func (u *ui) height() int {
	if u.terminal == nil {
		return 0
	}
	_, height := u.terminal.Size()
	return height
}

func (u *ui) print(text string) { fmt.Fprint(u.talk, text) }

// colour says whether escape codes for colour are wanted: not with NO_COLOR
// (see no-color.org), whatever its value, nor on a terminal without them.
func (a *app) colour() bool {
	name := a.env.Getenv("TERM")
	return a.env.Getenv("NO_COLOR") == "" && name != "" && name != "dumb"
}

// width is that of the terminal the output goes to, or COLUMNS, or 80.
func (a *app) width() int {
	if out, ok := a.out.Writer.(*os.File); ok {
		if width, _, err := term.GetSize(int(out.Fd())); err == nil {
			return render.FitWidth(width)
		}
	}
	columns, _ := strconv.Atoi(a.env.Getenv("COLUMNS"))
	return render.FitWidth(columns)
}

// outLook is how results are laid out that are printed and not asked about.
func (a *app) outLook() render.Look {
	out, isFile := a.out.Writer.(*os.File)
	drawn := isFile && term.IsTerminal(int(out.Fd()))
	return render.Look{Width: a.width(), Color: drawn && a.colour(), Plain: !drawn}
}
