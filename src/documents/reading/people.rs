//! Who is named, when they were born, what they held, what they are called by.

use super::{Desk, Draft, in_its_script, is_arabic, object, one_line, short};
use crate::documents::model::{Evidence, Kind, births, gender_before, nominative, office};
use crate::people::name_in_parts;
use crate::tenures;
use serde_json::{Value, json};

impl Desk<'_> {
    pub(super) fn person(&mut self, claim: &reading::Claim, person: &reading::Person) {
        let name = one_line(&person.name);
        let (given, family) = name_in_parts(&name);
        let script = if is_arabic(&name) { "Arab" } else { "Latn" };
        let before = self.text.before(claim.evidence.start, 40);
        let new = json!({
            "names": [{ "script": script, "given": given, "family": family, "kind": "main" }],
            "gender": gender_before(before),
        });
        let roles: Vec<String> = person.roles.iter().map(|r| short(&nominative(r))).collect();
        let proposal = json!({
            "name": name, "roles": roles, "party": person.party.as_deref().map(one_line),
            "new_person": new,
        });
        self.put(claim, Kind::Person, proposal, None);
    }

    /// The claim of the person of this name.
    pub(super) fn named(&self, name: &str, people: usize) -> Option<usize> {
        let name = one_line(name);
        self.claims[..people].iter().position(|c| c.proposal.get("name") == Some(&json!(name)))
    }

    pub(super) fn births(&mut self, people: usize) {
        for birth in births(self.text.source) {
            let (start, end) = (self.text.scalar(birth.from), self.text.scalar(birth.to));
            let Some(about) = self.whose(birth.from, start, people) else { continue };
            let person = &self.claims[about];
            let place = birth.place.as_ref().map(|p| json!({ "locality": p }));
            let proposal = json!({
                "name": person.proposal.get("name"),
                "birth_date": birth.date.map(|d| d.to_string()), "birth_place": place,
            });
            let words = self.text.source[birth.from..birth.to].to_owned();
            let (voice, voice_words) = (person.voice, person.voice_words.clone());
            self.claims.push(Draft {
                kind: Kind::Birth,
                evidence: Evidence { start, end, text: words },
                voice,
                voice_words,
                proposal: object(proposal),
                findings: Vec::new(),
                about: Some(about),
            });
        }
    }

    /// Who is spoken of here: whose family name stands in the sentence, else who was named
    /// last.
    pub(super) fn whose(&self, at: usize, scalar: i64, people: usize) -> Option<usize> {
        let sentence = names::fold(self.text.sentence(at));
        let family = |c: &Draft| {
            let name = names::fold(c.proposal.get("name").and_then(Value::as_str).unwrap_or(""));
            name.split_whitespace().next_back().map(str::to_owned)
        };
        let in_sentence = self.claims[..people].iter().position(|c| {
            family(c).is_some_and(|f| f.chars().count() > 2 && sentence.contains(&f))
        });
        let before = || self.claims[..people].iter().rposition(|c| c.evidence.start <= scalar);
        in_sentence.or_else(before)
    }

    pub(super) fn position(
        &mut self,
        claim: &reading::Claim,
        said: &reading::Position,
        people: usize,
    ) {
        let Some(about) = self.named(&said.person, people) else { return };
        let words = format!("{} {}", said.role, said.organisation.as_deref().unwrap_or_default());
        let told = bare(&format!("{} {words}", claim.evidence.text));
        let how = tenures::how_said(&told);
        let is_elected = matches!(how, Some("elected" | "indirect_election"));
        let kind = match said.kind {
            "education" => "study",
            "association" => "club",
            "business" => "business",
            "party" => "party_post",
            other => match tenures::kind_said(&told) {
                "competition" => "competition",
                "job" if is_elected && is_presided(&words) => "function",
                "job" if is_elected => "mandate",
                // The reader knows an elected office by its sentence, the words alone do not.
                "job" if other == "mandate" && !is_staff(&told) => "mandate",
                "study" | "club" => {
                    if other == "mandate" {
                        "mandate"
                    } else {
                        "job"
                    }
                }
                kind => kind,
            },
        };
        let (role, body) = office(&one_line(&said.role), said.organisation.as_deref());
        let proposal = json!({
            "name": one_line(&said.person), "kind": kind, "role": in_its_script(&role),
            "body_name": body.map(|b| in_its_script(&one_line(&b))),
            "began": said.start, "ended": said.end, "how": how,
        });
        self.put(claim, Kind::Position, proposal, Some(about));
    }

    /// What people are called by, as far as no position says the same.
    pub(super) fn roles(&mut self, people: usize) {
        let mut more = Vec::new();
        for about in 0..people {
            let person = &self.claims[about];
            let named = person.proposal.get("name").cloned().unwrap_or_default();
            let held: Vec<String> = self.claims[people..]
                .iter()
                .filter(|c| c.about == Some(about))
                .map(|c| names::fold(&c.evidence.text))
                .collect();
            let roles = person.proposal.get("roles").and_then(Value::as_array);
            for role in roles.into_iter().flatten().filter_map(Value::as_str) {
                let folded = names::fold(role);
                let stem = folded.split_once(' ').map_or(folded.as_str(), |r| r.1);
                if held.iter().any(|h| h.contains(stem)) {
                    continue;
                }
                let place = self.text.find(role, person.evidence.start);
                let bent = || self.text.find(&accusative(role), person.evidence.start);
                // What stands otherwise in the text was given its ending by a verb: it may be over.
                let proposal = json!({
                    "name": named, "kind": current_kind(role), "role": in_its_script(role),
                    "end_state": place.as_ref().map(|_| "ongoing"),
                });
                more.push(Draft {
                    kind: Kind::Role,
                    evidence: place.or_else(bent).unwrap_or_else(|| person.evidence.clone()),
                    voice: person.voice,
                    voice_words: person.voice_words.clone(),
                    proposal: object(proposal),
                    findings: Vec::new(),
                    about: Some(about),
                });
            }
        }
        self.claims.extend(more);
    }
}

/// Without vowel signs.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{064B}'..='\u{0652}' | '\u{0640}')).collect()
}

/// The head of a council, or who stands in for them.
fn is_presided(words: &str) -> bool {
    let folded = names::fold(words);
    ["رييس", "president"].iter().any(|w| folded.contains(w))
}

/// With the ending that a verb gives its first word.
fn accusative(role: &str) -> String {
    let (first, rest) = role.split_once(' ').unwrap_or((role, ""));
    format!("{first}ا {rest}").trim_end().to_owned()
}

/// Work for a body, not a seat in it.
fn is_staff(words: &str) -> bool {
    let folded = names::fold(words);
    ["ملحق", "مدير", "موظف", "اطار", "attache", "directeur", "directrice", "fonctionnaire", "cadre"]
        .iter()
        .any(|w| folded.contains(w))
}

/// What kind of thing somebody is called by.
fn current_kind(role: &str) -> &'static str {
    let folded = names::fold(role);
    let any = |words: &[&str]| words.iter().any(|w| folded.contains(w));
    let party = [
        "المكتب السياسي",
        "السياسي",
        "الامين العام",
        "المجلس الوطني",
        "الكاتب الاقليمي",
        "bureau politique",
        "secretaire general",
        "conseil national",
        "bureau provincial",
        "du parti",
        "الحزب",
    ];
    if any(&party) {
        return "party_post";
    }
    if any(&["جمعيه", "الجمعيه", "نادي", "النادي", "association", "club", "اتحاد"])
    {
        return "club";
    }
    match tenures::kind_said(role) {
        "job" if any(&["نايب برلماني", "نايبه", "مستشار", "depute", "senateur", "conseiller"]) => {
            "mandate"
        }
        "study" => "job",
        kind => kind,
    }
}
