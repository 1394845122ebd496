package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	alphabet = "abcdefghijklmnopqrstuvwxyz"
	digits   = "0123456789"
)

// runs are rows of characters that stand for these letters, again and again.
// A dot is a letter that has a place in several, or that nothing is known of.
var runs = []struct {
	first, last rune
	plain       string
}{
	{0x00c0, 0x024f, latin},
	{0x0660, 0x0669, digits}, // Arabic, Persian and Hindi keyboards
	{0x06f0, 0x06f9, digits},
	{0x0966, 0x096f, digits},
	{0x1e00, 0x1eff, latinMore},
	{0x2080, 0x2089, digits}, // subscripts
	{0x2460, 0x2468, digits[1:]},
	{0x249c, 0x24b5, alphabet}, // in brackets and circles
	{0x24b6, 0x24e9, alphabet},
	{0xff10, 0xff19, digits}, // as wide as Chinese characters
	{0xff21, 0xff3a, alphabet},
	{0xff41, 0xff5a, alphabet},
	{0x1d400, 0x1d6a3, alphabet}, // bold, script and others, meant for mathematics
	{0x1d7ce, 0x1d7ff, digits},
	{0x1f130, 0x1f149, alphabet}, // in squares
	{0x1f150, 0x1f169, alphabet},
	{0x1f170, 0x1f189, alphabet},
	{0x1f1e6, 0x1f1ff, alphabet}, // flags: 🇬🇧 is GB
}

// latin has the plain letters from À on, latinMore those from Ḁ on.
const (
	latin = "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y" +
		"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllll" +
		"lllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
		"bbbb..occdddd.eeeffgg.iikkl..nnooo..ppr....ttttuu.vyyzz........." +
		".............aaiioouuuuuuuuuueaaaa..ggggkkoooo..j...gg..nnaa..oo" +
		"aaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylntj..acclts" +
		"z..buveejjqqrryy"
	latinMore = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
		"mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
		"wwwwwwwwwwxxxxyyzzzzzzhtwy.sss..aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
		"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy..vvyy"
)

// single maps letters outside the runs to their plain ones: small capitals, superscripts,
// subscripts, and letters of mathematics that have a code point of their own.
var single = pair(
	"ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢɑɡªº"+"ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"+"ᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ"+"ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"+"⁰¹²³⁴⁵⁶⁷⁸⁹"+"ℂℊℋℌℍℎℐℑℒℓℕℙℚℛℜℝℤℨ\u212a\u212bℬℭℯℰℱℳℴ",
	"abcdefghijklmnoprstuvwyzagao"+"abcdefghijklmnoprstuvwxyz"+"abdeghijklmnoprtuvw"+"aehijklmnoprstuvx"+"0123456789"+"cghhhhiillnpqrrrzzkabceefmo")

func pair(odd, plain string) map[rune]byte {
	m := map[rune]byte{}
	for _, r := range odd {
		m[r] = plain[len(m)]
	}
	return m
}

// several is for signs that stand for more than one letter, each before these.
var several = joint("ß ss ẞ ss æ ae Æ ae œ oe Œ oe þ th Þ th ǽ ae Ǽ ae ĳ ij Ĳ ij ǆ dz ǉ lj ǌ nj ǳ dz " +
	"ﬀ ff ﬁ fi ﬂ fl ﬃ ffi ﬄ ffl ﬅ st ﬆ st ㎎ mg ⅰ i ⅱ ii ⅲ iii ⅳ iv ⅴ v")

func joint(list string) map[rune]string {
	m, all := map[rune]string{}, strings.Fields(list)
	for i := 0; i+1 < len(all); i += 2 {
		r, _ := utf8.DecodeRuneInString(all[i])
		m[r] = all[i+1]
	}
	return m
}

// appendPlain appends what a sign outside ASCII stands for, and nothing where it
// is neither a letter nor a digit.
func appendPlain(word []byte, r rune) []byte {
	for _, run := range runs {
		if r < run.first || r > run.last {
			continue
		}
		if plain := run.plain[int(r-run.first)%len(run.plain)]; plain != '.' {
			return append(word, plain)
		}
	}
	if plain, ok := single[r]; ok {
		return append(word, plain)
	}
	r = unicode.ToLower(r)
	if plain, ok := several[r]; ok {
		return append(word, plain...)
	}
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return utf8.AppendRune(word, r)
	}
	return word
}
