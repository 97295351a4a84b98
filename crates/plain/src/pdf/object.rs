//! What a PDF is made of.

use std::ops::Range;

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Object {
    Null,
    Bool(bool),
    Number(f64),
    Name(Box<[u8]>),
    Text(Box<[u8]>),
    Array(Vec<Object>),
    Dict(Dict),
    /// Bytes of the file, packed as the dictionary says.
    Stream(Dict, Range<usize>),
    Ref(u32),
    /// A bare word: in a page, what is to be done.
    Word(Box<[u8]>),
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Dict(pub(super) Vec<(Box<[u8]>, Object)>);

impl Dict {
    /// The value of the key as it stands, a reference unfollowed. Of two the last counts.
    pub(super) fn get(&self, key: &str) -> Option<&Object> {
        let found = self.0.iter().rev().find(|(known, _)| **known == *key.as_bytes());
        found.map(|(_, value)| value)
    }

    pub(super) fn is(&self, key: &str, name: &str) -> bool {
        self.get(key).is_some_and(|value| value.is_name(name))
    }
}

impl Object {
    /// What copying it costs.
    pub(super) fn weight(&self) -> usize {
        match self {
            Self::Name(bytes) | Self::Text(bytes) | Self::Word(bytes) => 1 + bytes.len() / 8,
            Self::Array(items) => 1 + items.iter().map(Self::weight).sum::<usize>(),
            Self::Dict(dict) | Self::Stream(dict, _) => {
                1 + dict.0.iter().map(|(_, value)| 1 + value.weight()).sum::<usize>()
            }
            _ => 1,
        }
    }

    pub(super) fn number(&self) -> Option<f64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    /// A whole number that is not negative.
    pub(super) fn index(&self) -> Option<usize> {
        let number = self.number()?;
        ((0.0..4e9).contains(&number) && number.fract() == 0.0).then_some(number as usize)
    }

    pub(super) fn name(&self) -> Option<&[u8]> {
        if let Self::Name(name) = self { Some(name) } else { None }
    }

    pub(super) fn is_name(&self, name: &str) -> bool {
        self.name() == Some(name.as_bytes())
    }

    pub(super) fn array(&self) -> Option<&[Object]> {
        if let Self::Array(items) = self { Some(items) } else { None }
    }

    /// The dictionary it is, or that it begins with.
    pub(super) fn dict(&self) -> Option<&Dict> {
        if let Self::Dict(dict) | Self::Stream(dict, _) = self { Some(dict) } else { None }
    }
}
