package scenarios_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rehearse/scenarios"
)

// with is a scenario whose one customer says this.
func with(says string) string {
	return opening + strings.Replace(oneTurn, "says: a", "says: "+says, 1) + ending
}

// sparse is a file of so many bytes that takes no room on the disk.
func sparse(size int64, want string) hostile {
	return hostile{want: want, make: func(t *testing.T, dir string) string {
		name := write(t, dir, "x.yaml", opening)
		if err := os.Truncate(filepath.Join(dir, name), size); err != nil {
			t.Fatal(err)
		}
		return name
	}}
}

// laughs is a text of anchors, each with ten of the one before: ten to the
// ninth words, were they written out.
func laughs() string {
	var b strings.Builder
	b.WriteString("a0: &a0 [lol]\n")
	for i := range 9 {
		from, to := string(rune('0'+i)), string(rune('1'+i))
		b.WriteString("a" + to + ": &a" + to + " [" + strings.TrimSuffix(strings.Repeat("*a"+from+", ", 10), ", ") + "]\n")
	}
	return b.String()
}

// steps is so many lines, each further in than the one before.
func steps(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}

// large is as large as a file may be. The race detector gets smaller ones, or
// it would take minutes.
const large = scenarios.MaxFileSize / slower

func TestHostileFiles(t *testing.T) {
	scenario := opening + oneTurn + ending
	open := func(mark string, n int) string { return scenario + "tags: " + strings.Repeat(mark, n) }
	testHostile(t, map[string]hostile{
		"100 MB with nothing in them":  sparse(100_000_000, "error E104"),
		"one byte too many":            sparse(scenarios.MaxFileSize+1, "error E104"),
		"16 MiB of nothing":            sparse(scenarios.MaxFileSize, "error E107"),
		"16 MiB of one word":           file(strings.Repeat("a", large), "error E214"),
		"16 MiB of line ends":          file(strings.Repeat("\n", max(large, 2<<20)), "error E115"),
		"4 MiB of Windows line ends":   file(strings.Repeat("\r\n", 2<<20), "error E115\nwarning E109"),
		"16 MiB of brackets":           file(strings.Repeat("[", max(large, 2<<20)), "error E115"),
		"16 MiB of dashes":             file(scenario+"tags:\n  "+strings.Repeat("- ", scenarios.MaxFileSize/2-500), "error E115"),
		"16 MiB of one text":           file(strings.Replace(scenario, "says: a", "says: "+strings.Repeat("a ", large/2-500), 1), ""),
		"10,000 brackets left open":    file(open("[", 10_000), "error E110"),
		"10,000 brackets":              file(open("[", 10_000)+strings.Repeat("]", 10_000)+"\n", "error E114"),
		"100,000 brackets":             file(open("[", 100_000)+strings.Repeat("]", 100_000)+"\n", "error E114"),
		"10,000 braces":                file(open("{a: ", 10_000)+strings.Repeat("}", 10_000)+"\n", "error E114"),
		"10,000 braces and brackets":   file(open("[{a: ", 10_000), "error E114"),
		"10,000 dashes":                file(scenario+"tags:\n  "+strings.Repeat("- ", 10_000)+"a\n", "error E114"),
		"10,000 question marks":        file(scenario+"tags:\n  "+strings.Repeat("? ", 10_000)+"a\n", "error E114"),
		"3,000 steps inwards":          file(steps(3_000), "error E114"),
		"10,000 brackets in a text":    file(with(`"`+strings.Repeat("[", 10_000)+`"`), ""),
		"10,000 brackets in a when":    file(strings.Replace(scenario, "say: c,", "say: c, when: '"+strings.Repeat("(", 10_000)+"',", 1), "error E312"),
		"a thousand million words":     file(laughs(), "error E112"),
		"the same in a scenario":       file(scenario+laughs(), "error E112"),
		"an alias 100,000 times":       file(scenario+"tags: [&a "+strings.Repeat("a", 10_000)+strings.Repeat(", *a", 100_000)+"]\n", "error E112"),
		"an alias to itself":           file(scenario+"tags: &a [*a, *a, *a]\n", "error E112"),
		"merge keys":                   file(scenario+"customer: &a {name: a, <<: *a}\n", "error E112"),
		"a null character":             file(with("a\x00b"), "error E107"),
		"null characters":              file(strings.Repeat("\x00", 100_000), "error E107"),
		"a byte order mark":            file("\ufeff"+scenario, "warning E108"),
		"a mark alone":                 file("\ufeff", "error E105\nwarning E108"),
		"two marks":                    file("\ufeff\ufeff"+scenario, "error E107\nwarning E108"),
		"Windows line ends":            file(strings.ReplaceAll(scenario, "\n", "\r\n"), "warning E109"),
		"bytes that are no text":       file(with("a\xffb"), "error E106"),
		"a letter cut short":           file(scenario+"# \xe6\x88", "error E106"),
		"a surrogate":                  file(with("a\xed\xa0\x80b"), "error E106"),
		"a letter written too long":    file(with("a\xc0\xafb"), "error E106"),
		"UTF-16":                       file("\xff\xfef\x00o\x00r\x00m\x00a\x00t\x00", "error E106"),
		"UTF-16 the other way round":   file("\xfe\xff\x00f\x00o\x00r\x00m\x00a\x00t", "error E106"),
		"a picture":                    file("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "error E106\nwarning E109"),
		"an escape sequence":           file(with("a\x1b[2J\x1b]0;title\x07b"), "error E107"),
		"an escape sequence by name":   file(with(`"a\e[2Jb"`), "error E107"),
		"an escape sequence by number": file(with(`"a\x1b[2Jb"`), "error E107"),
		"an escape of one character":   file(with("a\u009b2Jb"), "error E107"),
		"a null by name":               file(with(`"a\0b"`), "error E107"),
		"words turned round":           file(with("a\u202eb"), "error E107"),
		"an escape sequence in a key":  file(opening+"\"\\e[2J\": a\n"+oneTurn+ending, "error E107\nerror E201"),
		"a delete character":           file(with("a\x7fb"), "error E107"),
		"a key of 16 MiB":              file(scenario+strings.Repeat("a", large-500)+": b\n", "error E110"),
		"a tag of 100,000 letters":     file(with("!"+strings.Repeat("a", 100_000)+" b"), "error E113"),
		"an anchor of 100,000 letters": file(with("&"+strings.Repeat("a", 100_000)+" b"), "error E112"),
		"a rubric of 100,000 letters":  file(scenario+"rubric: "+strings.Repeat("a", 100_000)+"\n", "error E304"),
		"a quote left open for 16 MiB": file(with(`"`+strings.Repeat("a ", large/2-500)), "error E110"),
		"not there":                    {want: "error E101", make: func(*testing.T, string) string { return "x.yaml" }},
		"not there, and an odd name":   {want: "error E101", make: func(*testing.T, string) string { return "\x1b[2Jx\n.yaml" }},
		"a folder":                     {want: "error E103", make: func(*testing.T, string) string { return "." }},
		"a file taken for a folder":    {want: "error E102", make: func(t *testing.T, dir string) string { return write(t, dir, "x.yaml", scenario) + "/y.yaml" }},
		"a name longer than may be":    {want: "error E102", make: func(*testing.T, string) string { return strings.Repeat("a", 5000) + ".yaml" }},
	})
}

// asking is a scenario that names this rubric, with files beside it.
func asking(rubric, want string, beside func(t *testing.T, dir string)) hostile {
	return hostile{want: want, make: func(t *testing.T, dir string) string {
		if beside != nil {
			beside(t, dir)
		}
		return write(t, dir, "x.yaml", opening+"rubric: "+rubric+"\n"+oneTurn+ending)
	}}
}

func TestHostileRubrics(t *testing.T) {
	above := func(t *testing.T, dir string) {
		write(t, filepath.Dir(dir), "above.yaml", calmRubric)
	}
	testHostile(t, map[string]hostile{
		"one that is good":            asking("./rubric.yaml", "", func(t *testing.T, dir string) { write(t, dir, "rubric.yaml", calmRubric) }),
		"above":                       asking("../above.yaml", "error E305", above),
		"above by a detour":           asking("./a/../../above.yaml", "error E305", above),
		"above with the other stroke": asking(`..\above.yaml`, "error E305", above),
		"from the root":               asking("/etc/passwd", "error E305", nil),
		"a device":                    asking("/dev/zero", "error E305", nil),
		"the folder itself":           asking("./", "error E306", nil),
		"not there":                   asking("./rubric.yaml", "error E306", nil),
		"100 MB": asking("./rubric.yaml", "error E306", func(t *testing.T, dir string) {
			write(t, dir, "rubric.yaml", calmRubric)
			if err := os.Truncate(filepath.Join(dir, "rubric.yaml"), 100_000_000); err != nil {
				t.Fatal(err)
			}
		}),
		"an escape sequence inside": asking(`"./\e[2J.yaml"`, "error E107\nerror E306", nil),
	})
}

const calmRubric = "format: 1\nrubric: rubric\ntitle: T\ncriteria:\n  calm: {develops: calm, levels: {0: a, 1: b, 2: c, 3: d}}\n"
