//! From what the rules found to claims with their words.

use crate::careers::Holding;
use crate::claim::{Claim, Evidence, Finding, Kind, Proposal};
use crate::dates::{self, When};
use crate::distance::{attribution, quotations};
use crate::events::Happening;
use crate::people::People;
use crate::record::{Event, Inconsistency, Number, Person, Position};
use crate::spans::Spans;
use crate::{Reading, Scene, careers, events, numbers, people, roles};

pub(crate) fn read(scene: &Scene) -> Reading {
    let mut people = people::People::find(scene);
    roles::give(scene, &mut people);
    let counts = numbers::counts(scene);
    let happenings = events::find(scene, &people, &counts);
    let holdings = careers::find(scene, &mut people, &happenings);
    let gather = Gather {
        scene,
        people: &people,
        spans: Spans::new(scene.text.source),
        quotations: quotations(scene),
    };
    let clashes = gather.clashes();
    let mut claims = gather.people();
    claims.extend(happenings.into_iter().map(|h| gather.event(h, &clashes)));
    claims.extend(holdings.into_iter().map(|h| gather.position(h)));
    for count in &counts {
        claims.push(gather.claim(
            Kind::Number,
            (count.from, count.to),
            Proposal::Number(Number {
                value: count.value,
                of: count.of,
                evidence: scene.text.words(count.from, count.to).to_owned(),
            }),
        ));
    }
    let mut findings: Vec<Finding> = clashes.into_iter().map(|c| c.1).collect();
    let others = claims.iter().flat_map(|c| &c.findings).filter(|f| f.kind != WEEKDAY);
    findings.extend(others.cloned().collect::<Vec<_>>());
    Reading { lang: language(scene), claims, findings }
}

const WEEKDAY: &str = "weekday_mismatch";

struct Gather<'a> {
    scene: &'a Scene<'a>,
    people: &'a People,
    spans: Spans,
    quotations: Vec<(usize, usize)>,
}

impl Gather<'_> {
    fn claim(&self, kind: Kind, tokens: (usize, usize), proposal: Proposal) -> Claim {
        Claim {
            kind,
            evidence: self.spans.evidence(self.scene, tokens.0, tokens.1),
            proposal,
            attribution: attribution(self.scene, &self.spans, &self.quotations, tokens.0, tokens.1),
            findings: Vec::new(),
        }
    }

    fn people(&self) -> Vec<Claim> {
        let named = self.people.people.iter().filter(|p| !p.name.is_empty());
        named
            .map(|person| {
                let tokens = person.tokens;
                let mut claim = self.claim(
                    Kind::Person,
                    tokens,
                    Proposal::Person(Person {
                        name: person.name.clone(),
                        roles: person.roles.iter().map(|r| r.text.clone()).collect(),
                        party: person.party.clone(),
                    }),
                );
                let (start, end) = person.span;
                claim.evidence = self.spans.bytes(self.scene.text.source, start, end);
                claim
            })
            .collect()
    }

    fn event(&self, h: Happening, clashes: &[(When, Finding)]) -> Claim {
        let name = |p: &usize| self.people.people[*p].name.clone();
        let proposal = Proposal::Event(Event {
            kind: h.kind,
            date: h.date.map(|d| d.to_string()),
            end_date: h.end.map(|d| d.to_string()),
            time: h.time,
            place: h.place,
            area: h.area,
            chair: h.chair.iter().map(name).collect(),
            organiser: h.organiser,
            headcount: h.headcount,
            evidence: self.scene.text.words(h.from, h.to).to_owned(),
        });
        let mut claim = self.claim(Kind::Event, (h.from, h.to), proposal);
        let of_date = clashes.iter().filter(|(when, _)| when.date.is_some() && when.date == h.date);
        claim.findings.extend(of_date.map(|(_, finding)| finding.clone()));
        claim
    }

    fn position(&self, h: Holding) -> Claim {
        let proposal = Proposal::Position(Position {
            person: self.people.people[h.person].name.clone(),
            kind: h.kind,
            role: h.role,
            organisation: h.organisation,
            start: h.start.map(|d| d.to_string()),
            end: h.end.map(|d| d.to_string()),
            evidence: self.scene.text.words(h.from, h.to).to_owned(),
        });
        let mut claim = self.claim(Kind::Position, (h.from, h.to), proposal);
        if let (Some(start), Some(end)) = (h.start, h.end)
            && end.year < start.year
        {
            let evidence = claim.evidence.clone();
            claim.findings.push(Finding { kind: "end_before_start", evidence, weekday: None });
        }
        claim
    }

    /// Dates whose weekday is another than the calendar's.
    fn clashes(&self) -> Vec<(When, Finding)> {
        let mut out: Vec<(When, Finding)> = Vec::new();
        for &(from, to) in &self.scene.text.sentences {
            for when in dates::dates(self.scene, from, to).into_iter().filter(|w| w.clashes) {
                let evidence = self.spans.evidence(self.scene, when.from, when.to);
                let weekday = when.date.and_then(|d| d.weekday());
                let same = |held: &(When, Finding)| held.1.evidence.text == evidence.text;
                if out.len() < 500 && !out.iter().any(same) {
                    out.push((when, Finding { kind: WEEKDAY, evidence, weekday }));
                }
            }
        }
        out
    }
}

/// `ar` or `fr`: what most words are.
fn language(scene: &Scene) -> &'static str {
    if crate::is_arabic_sentence(scene, 0, scene.text.tokens.len()) { "ar" } else { "fr" }
}

/// The finding as it is printed.
pub(crate) fn printed(finding: &Finding) -> Inconsistency {
    let Evidence { text, .. } = &finding.evidence;
    Inconsistency { kind: finding.kind, evidence: text.clone() }
}
