//! What two entries of one person say, put together; and taken apart again. Nothing is
//! lost but what contradicts: there the one that stays is believed.

use crate::people::model::{Membership, Name, NameKind, NewPerson};

/// What the one that stays says afterwards, and what of it came from the other. Numbers
/// are settled elsewhere.
pub(super) fn join(kept: &NewPerson, other: &NewPerson) -> (NewPerson, NewPerson) {
    let (mut after, mut came) = (kept.clone(), NewPerson::default());
    for name in &other.names {
        if after.names.iter().any(|n| n.script == name.script && n.whole() == name.whole()) {
            continue;
        }
        let mut name = name.clone();
        let is_main = |n: &Name| n.script == name.script && n.kind == NameKind::Main;
        if name.kind == NameKind::Main && after.names.iter().any(is_main) {
            name.kind = NameKind::Alias;
        }
        after.names.push(name.clone());
        came.names.push(name);
    }
    for name in &other.proposed {
        if after.proposed.iter().all(|p| p.script != name.script) {
            after.proposed.push(name.clone());
            came.proposed.push(name.clone());
        }
    }
    after.settle_proposals();
    came.settle_proposals();
    for (mine, theirs, new) in [
        (&mut after.phones, &other.phones, &mut came.phones),
        (&mut after.emails, &other.emails, &mut came.emails),
        (&mut after.skills, &other.skills, &mut came.skills),
    ] {
        new.extend(theirs.iter().filter(|t| !mine.contains(t)).cloned());
        mine.extend(new.iter().cloned());
    }
    fill(&mut after.gender, &other.gender, &mut came.gender);
    fill(&mut after.birth_date, &other.birth_date, &mut came.birth_date);
    fill(&mut after.birth_place, &other.birth_place, &mut came.birth_place);
    fill(&mut after.home_area, &other.home_area, &mut came.home_area);
    let (mut mine, mut new) = (after.membership.take().unwrap_or_default(), Membership::default());
    let theirs = other.membership.clone().unwrap_or_default();
    fill(&mut mine.since, &theirs.since, &mut new.since);
    fill(&mut mine.status, &theirs.status, &mut new.status);
    (after.membership, came.membership) = (mine.some(), new.some());
    (after, came)
}

fn fill<T: Clone>(mine: &mut Option<T>, theirs: &Option<T>, came: &mut Option<T>) {
    if mine.is_none() && theirs.is_some() {
        mine.clone_from(theirs);
        came.clone_from(theirs);
    }
}

/// What the one that stays says once the other has gone again: what came with them goes,
/// unless somebody else who is merged here said it too (`besides`).
pub(super) fn part(now: &NewPerson, came: &NewPerson, besides: &[NewPerson]) -> NewPerson {
    let mut after = now.clone();
    let elsewhere = |said: &dyn Fn(&NewPerson) -> bool| besides.iter().any(said);
    after.names.retain(|n| {
        !came.names.contains(n)
            || elsewhere(&|b| {
                b.names.iter().any(|m| m.script == n.script && m.whole() == n.whole())
            })
    });
    if after.names.is_empty() {
        after.names.clone_from(&now.names);
    }
    after.proposed.retain(|n| !came.proposed.contains(n));
    after.phones.retain(|v| !came.phones.contains(v) || elsewhere(&|b| b.phones.contains(v)));
    after.emails.retain(|v| !came.emails.contains(v) || elsewhere(&|b| b.emails.contains(v)));
    after.skills.retain(|v| !came.skills.contains(v) || elsewhere(&|b| b.skills.contains(v)));
    empty(&mut after.gender, &came.gender);
    empty(&mut after.birth_date, &came.birth_date);
    empty(&mut after.birth_place, &came.birth_place);
    // Without an area nobody in a smaller scope would see them again.
    let mut membership = after.membership.take().unwrap_or_default();
    let left = came.membership.clone().unwrap_or_default();
    empty(&mut membership.since, &left.since);
    empty(&mut membership.status, &left.status);
    after.membership = membership.some();
    after
}

fn empty<T: PartialEq>(mine: &mut Option<T>, came: &Option<T>) {
    if came.is_some() && mine == came {
        *mine = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::model::Script;

    fn name(script: Script, given: &str) -> Name {
        Name { script, given: Some(given.into()), family: None, kind: NameKind::Main }
    }

    fn person(names: &[Name], phones: &[&str]) -> NewPerson {
        let phones = phones.iter().map(|p| (*p).to_owned()).collect();
        NewPerson { names: names.to_vec(), phones, ..NewPerson::default() }
    }

    #[test]
    fn equal_names_stand_once_and_a_second_main_one_becomes_another() {
        let kept = person(&[name(Script::Latn, "Amina")], &["+212600000001"]);
        let names =
            [name(Script::Latn, "Amina"), name(Script::Latn, "Mina"), name(Script::Arab, "أمينة")];
        let other = person(&names, &["+212600000001", "+212600000002"]);
        let (after, came) = join(&kept, &other);
        let kinds: Vec<_> = after.names.iter().map(|n| (n.whole(), n.kind)).collect();
        assert_eq!(
            kinds,
            [
                ("Amina".to_owned(), NameKind::Main),
                ("Mina".to_owned(), NameKind::Alias),
                ("أمينة".to_owned(), NameKind::Main)
            ]
        );
        assert_eq!(after.phones, ["+212600000001", "+212600000002"]);
        assert_eq!(came.phones, ["+212600000002"]);
        assert_eq!(part(&after, &came, &[]), kept, "apart again they are as before");
    }

    #[test]
    fn what_a_third_one_said_too_stays() {
        let kept = person(&[name(Script::Latn, "Amina")], &[]);
        let other = person(&[name(Script::Latn, "Mina")], &["+212600000002"]);
        let (after, came) = join(&kept, &other);
        let apart = part(&after, &came, &[other]);
        assert_eq!(apart.phones, ["+212600000002"]);
        assert_eq!(apart.names.len(), 2);
    }
}
