//! In which capacity somebody is named: the title before the name or after it, the label of a line,
//! the plural that a list shares. And the party given with the name.

mod party;
mod phrase;

pub(crate) use phrase::{Phrase, is_plural, reach, title};

use crate::Scene;
use crate::lexicon::class::*;
use crate::people::{Mention, People, Role};

/// Gives each person the roles that stand beside the names.
pub(crate) fn give(scene: &Scene, people: &mut People) {
    let mut current: Option<usize> = None;
    for at in 0..scene.text.sentences.len() {
        let (from, to) = scene.text.sentences[at];
        let mentions: Vec<Mention> = people.within(from, to).to_vec();
        // "Ministre du Tourisme, ingénieur, il a été…": of whom the sentence before spoke.
        if let Some(person) = current
            && let Some(phrase) = title(scene, people, from, to)
            && !scene.is_arabic(from)
            && scene.text.is_sign(phrase.to, &[','])
            && (phrase.to..to.min(phrase.to + 40)).any(|i| matches!(scene.word(i), "il" | "elle"))
            && mentions.first().is_none_or(|m| m.from > phrase.to + 8)
        {
            let mut next = Some(phrase);
            while let Some(phrase) = next {
                let text = words(scene, phrase);
                people.people[person].give(Role { text, from: phrase.from, to: phrase.to });
                let comma = scene.text.is_sign(phrase.to, &[',']);
                next = if comma { title(scene, people, phrase.to + 1, to) } else { None };
            }
        }
        current = mentions.first().map(|m| m.person).or(current);
        if !mentions.is_empty() {
            Sentence { scene, from, to, mentions: &mentions }.give(people);
        }
    }
}

struct Sentence<'a> {
    scene: &'a Scene<'a>,
    from: usize,
    to: usize,
    mentions: &'a [Mention],
}

impl Sentence<'_> {
    fn give(&self, people: &mut People) {
        // Tokens before this one are spoken for.
        let mut used = self.from;
        let mut group: Option<Phrase> = None;
        let mut chain: Vec<usize> = Vec::new();
        for (n, mention) in self.mentions.iter().enumerate() {
            let before = self.before(people, mention, used).filter(|p| !self.is_of_kin(p.from));
            if n > 0 && !self.is_joined(self.mentions[n - 1].to.max(used), mention.from) {
                chain.clear();
                if self.leaves_group(self.mentions[n - 1].to, mention.from) {
                    group = None;
                }
            }
            let mut own = false;
            match before {
                Some(phrase) if phrase.plural => {
                    group = Some(phrase);
                    chain.clear();
                }
                Some(phrase) => {
                    if let Some(first) = self.paired(phrase, used) {
                        people.people[mention.person].give(self.role(first));
                    }
                    people.people[mention.person].give(self.role(phrase));
                    group = None;
                    own = true;
                    chain.clear();
                }
                None => {}
            }
            if let Some(phrase) = group {
                people.people[mention.person].give(self.role(phrase));
                own = true;
            }
            let (party, after) = self.party(mention.to);
            if let Some(party) = party {
                people.people[mention.person].party.get_or_insert(party);
            }
            used = mention.to;
            let mut titled = false;
            for phrase in self.after(people, after) {
                if phrase.plural && !titled {
                    for &other in &chain {
                        people.people[other].give(self.role(phrase));
                    }
                }
                titled = true;
                used = phrase.to;
                people.people[mention.person].give(self.role(phrase));
            }
            if own || titled {
                chain.clear();
            } else {
                chain.push(mention.person);
            }
            used = used.max(after.min(self.to));
        }
    }

    /// "القيادي والوزير السابق فلان": one word in front that is no office of its own is his, too.
    fn paired(&self, phrase: Phrase, used: usize) -> Option<Phrase> {
        let scene = self.scene;
        let at = phrase.from.checked_sub(1).filter(|at| *at >= used)?;
        // "le wali de la région de l'Oriental, gouverneur de la préfecture d'Oujda, M. X"
        let wali = (used..at).rev().take(12).find(|i| {
            matches!(scene.word(*i), "wali" | "والي" | "ووالي")
                && scene.text.is_sign(at, &[',', '،'])
        });
        if let Some(wali) = wali
            && matches!(scene.stem(phrase.from), "gouverneur" | "gouverneure" | "عامل")
            && (wali + 1..at).all(|i| scene.text.is_word(i))
        {
            return Some(Phrase { from: wali, to: at, plural: false });
        }
        let alone = matches!(
            scene.word(at),
            "القيادي"
                | "القياديه"
                | "المحامي"
                | "المحاميه"
                | "البرلماني"
                | "البرلمانيه"
                | "المناضل"
                | "المناضله"
        );
        (alone && scene.text.tokens[phrase.from].known.and && scene.is(at, TITLE))
            .then_some(Phrase { from: at, to: at + 1, plural: false })
    }

    /// "Fille d'instituteur, X": a parent's trade.
    fn is_of_kin(&self, at: usize) -> bool {
        let word = |back: usize| at.checked_sub(back).map_or("", |i| self.scene.word(i));
        matches!(word(1), "d" | "de" | "du")
            && matches!(
                word(2),
                "fils"
                    | "fille"
                    | "petit-fils"
                    | "petite-fille"
                    | "epouse"
                    | "epoux"
                    | "veuve"
                    | "gendre"
            )
    }

    fn role(&self, phrase: Phrase) -> Role {
        Role { text: words(self.scene, phrase), from: phrase.from, to: phrase.to }
    }

    /// The title that ends where the name begins, not taken by the name before.
    fn before(&self, people: &People, mention: &Mention, used: usize) -> Option<Phrase> {
        let scene = self.scene;
        let mut end = mention.from;
        while end > used
            && (scene.is(end - 1, HONORIFIC)
                || scene.text.is_sign(end - 1, &['.'])
                || matches!(scene.word(end - 1), "le" | "la" | "l"))
        {
            end -= 1;
        }
        let mut reached = end;
        let sign = end > used && scene.text.is_sign(end - 1, &['،', ',', ':']);
        let copula = end > used
            && matches!(scene.word(end - 1), "sont" | "est" | "هم" | "هو" | "هي" | "كل" | "من");
        if sign {
            reached = end - 1;
        } else if copula {
            reached = end - 1;
            while reached > used && matches!(scene.word(reached - 1), "كل" | "من" | "هم" | "sont")
            {
                reached -= 1;
            }
        }
        // "le candidat du Parti de la justice (PJS), X"
        if sign
            && reached > used + 3
            && scene.text.is_sign(reached - 1, &[')'])
            && scene.text.is_sign(reached - 3, &['('])
        {
            reached -= 3;
        }
        if sign && scene.text.is_sign(reached, &['،', ',']) {
            // "Ses vice-présidents sont, dans l'ordre, A, B".
            if let Some(verb) =
                (used..reached).rev().take(6).find(|i| matches!(scene.word(*i), "sont" | "هم"))
            {
                reached = verb;
            }
        }
        let first = used.max(reached.saturating_sub(18));
        let found = (first..reached).filter_map(|at| {
            let phrase = title(scene, people, at, reached)?;
            // Over a comma only what is definite and begins after a verb or the sentence: "…, M. X".
            let fits = phrase.to == reached || self.only_trails(phrase.to, reached);
            let comma = sign && scene.text.is_sign(end - 1, &['،', ',']);
            let follows_name = at > self.from
                && scene.text.is_sign(at - 1, &['،', ','])
                && people.at(at.saturating_sub(2)).is_some();
            // "إلى جانب الأخ الكاتب الأول، الأخت فلانة": he is somebody else, not named.
            let anothers = comma && at > self.from && scene.is(at - 1, HONORIFIC);
            (fits && !(comma && follows_name) && !anothers).then_some(phrase)
        });
        let mut found: Vec<Phrase> = found.collect();
        // "أعضاء لجنة خلافة الرئيس السابق فلان": the one person's title is the singular one.
        if found.first().is_some_and(|p| p.plural)
            && found.iter().any(|p| !p.plural && scene.text.tokens[p.from].known.article)
        {
            found.retain(|p| !p.plural);
        }
        found.first().map(|phrase| self.widen(*phrase, used))
    }

    /// "ذاته", "المذكور" after a title change nothing.
    fn only_trails(&self, from: usize, to: usize) -> bool {
        to == from + 1
            && matches!(
                self.scene.word(from),
                "ذاته"
                    | "ذاتها"
                    | "نفسه"
                    | "نفسها"
                    | "الحالي"
                    | "الحاليه"
                    | "حاليا"
                    | "المدعو"
            )
    }

    /// "nouveau secrétaire général", "10e vice-présidente", "ancien ministre".
    fn widen(&self, phrase: Phrase, used: usize) -> Phrase {
        widen(self.scene, phrase, used)
    }

    /// The titles that follow a name in apposition.
    fn after(&self, people: &People, at: usize) -> Vec<Phrase> {
        let scene = self.scene;
        let mut out = Vec::new();
        let mut k = at;
        loop {
            if out.is_empty() {
                k = self.past_birth(k);
            }
            let sign = scene.text.is_sign(k, &['،', ',']);
            let mut begin = if sign { k + 1 } else { k };
            if out.is_empty()
                && matches!(scene.word(begin), "est" | "et" | "هو" | "هي" | "بصفته" | "بصفتها")
                && (scene.word(begin) != "et" || sign)
            {
                begin += 1;
            }
            if !out.is_empty() && matches!(scene.word(begin), "et" | "و") {
                begin += 1;
            }
            while begin < self.to
                && !scene.is_arabic(begin)
                && (matches!(
                    scene.word(begin),
                    "le" | "la"
                        | "l"
                        | "nouveau"
                        | "nouvelle"
                        | "ancien"
                        | "ancienne"
                        | "actuel"
                        | "actuelle"
                        | "son"
                        | "sa"
                        | "e"
                        | "eme"
                ) || scene.text.number(begin).is_some()
                    || scene.is(begin, ORDINAL))
            {
                begin += 1;
            }
            let Some(phrase) = title(scene, people, begin, self.to) else { break };
            let joined = scene.text.tokens[begin].known.and;
            if (joined && (out.is_empty() || sign)) && self.names_next(people, phrase.to) {
                break;
            }
            if joined && (out.is_empty() || phrase.plural) && scene.text.tokens[begin].arabic {
                break;
            }
            if self.names_next(people, phrase.to)
                && (sign || joined || !out.is_empty() || phrase.plural)
            {
                break;
            }
            if out.is_empty()
                && !sign
                && phrase.from > at
                && !scene.is_arabic(begin)
                && phrase.to == begin
            {
                break;
            }
            let phrase = widen(scene, phrase, k);
            k = phrase.to;
            out.push(phrase);
            if out.len() > 6 {
                break;
            }
        }
        out
    }

    /// "X, né à Fès en 1960, avocat", "فلان، المزداد بصفرو، مهندس": the comma before what he is.
    fn past_birth(&self, at: usize) -> usize {
        let scene = self.scene;
        let comma = |i: usize| scene.text.is_sign(i, &['،', ',']);
        let word = scene.word(at + 1);
        let told =
            matches!(word, "ne" | "nee" | "natif" | "native" | "age" | "agee" | "originaire")
                || matches!(
                    word,
                    "المزداد"
                        | "المزداده"
                        | "المولود"
                        | "المولوده"
                        | "البالغ"
                        | "البالغه"
                )
                || scene.text.number(at + 1).is_some()
                    && matches!(scene.word(at + 2), "ans" | "سنه" | "عاما");
        if !comma(at) || !told {
            return at;
        }
        let end = (at + 2..self.to.min(at + 12)).find(|i| comma(*i) || scene.word(*i) == "et");
        let Some(end) = end else { return at };
        // "natif de la région et ancien président"
        let title = end + 1 + usize::from(scene.is(end + 1, FORMER));
        if scene.is(title, TITLE) && (comma(end) || !scene.is_arabic(at + 1)) {
            end + usize::from(!comma(end))
        } else {
            at
        }
    }

    /// Whether the next name follows at once, so that the title is its own.
    fn names_next(&self, people: &People, at: usize) -> bool {
        let mut k = at;
        while k < self.to
            && (self.scene.text.is_sign(k, &[':', '.']) || self.scene.is(k, HONORIFIC))
        {
            k += 1;
        }
        people.at(k).is_some_and(|m| m.from == k)
    }

    /// A verb or "ainsi que" ends what a plural title covers.
    fn leaves_group(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| {
            let scene = self.scene;
            scene.is(at, VERB) && !scene.is(at, TITLE)
                || matches!(
                    scene.word(at),
                    "ainsi"
                        | "que"
                        | "dont"
                        | "qui"
                        | "كما"
                        | "فيما"
                        | "اضافه"
                        | "الي"
                        | "رفقه"
                        | "مع"
                )
        })
    }

    /// Between two names of one list stand only signs, parties in brackets and small words.
    fn is_joined(&self, from: usize, to: usize) -> bool {
        (from..to).all(|at| {
            let scene = self.scene;
            scene.is_edge(at)
                || matches!(
                    scene.word(at),
                    "و" | "et" | "de" | "le" | "la" | "كل" | "من" | "ثم" | "puis"
                )
                || scene.is(at, HONORIFIC | PARTY)
                || scene.text.number(at).is_some()
        })
    }
}

pub(crate) fn widen(scene: &Scene, phrase: Phrase, used: usize) -> Phrase {
    let mut from = phrase.from;
    while from > used && !scene.is_arabic(phrase.from) {
        let before = from - 1;
        let ordinal = scene.is(before, ORDINAL)
            || matches!(scene.word(before), "e" | "eme" | "er" | "ere")
                && scene.text.tokens[before].glued
            || scene.text.number(before).is_some() && scene.text.tokens[from].glued;
        if !(ordinal
            || matches!(
                scene.word(before),
                "nouveau" | "nouvelle" | "ancien" | "ancienne" | "ex" | "son" | "sa"
            )
            || scene.is(before, FORMER))
        {
            break;
        }
        from = before;
    }
    Phrase { from, ..phrase }
}

/// The words of a phrase; what is written onto the front of the first is left out, its article kept.
pub(crate) fn words(scene: &Scene, phrase: Phrase) -> String {
    let first = &scene.text.tokens[phrase.from];
    let cut = first.known.cut;
    let cut = if first.known.article && first.arabic { cut.saturating_sub(4) } else { cut };
    if first.arabic && first.known.article && first.known.preposition == Some('ل') {
        // "للأمين" is to the Secretary: الأمين.
        let start = scene.text.inner(phrase.from, first.known.cut);
        return format!("ال{}", scene.clean(start, scene.text.tokens[phrase.to - 1].end));
    }
    let start = if first.arabic { scene.text.inner(phrase.from, cut) } else { first.start };
    scene.clean(start, scene.text.tokens[phrase.to - 1].end)
}
