//! Numbers, texts and lists as bytes.

/// Bytes that are still to be read.
pub(super) struct Bytes<'b>(&'b [u8]);

/// What can be written as bytes and read back.
pub(super) trait Coded: Sized {
    /// Appends its bytes.
    fn put(&self, out: &mut Vec<u8>);

    /// Reads one; nothing where the bytes are none.
    fn take(bytes: &mut Bytes<'_>) -> Option<Self>;
}

impl<'b> Bytes<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Bytes<'b> {
        Bytes(bytes)
    }

    /// One value made of all the bytes.
    pub(super) fn whole<T: Coded>(mut self) -> Option<T> {
        T::take(&mut self).filter(|_| self.0.is_empty())
    }

    #[inline(never)]
    fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            if bits << shift >> shift != bits {
                return None;
            }
            number |= bits << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    pub(super) fn byte(&mut self) -> Option<u8> {
        let (&byte, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(byte)
    }

    /// How many items follow; every item takes a byte at least.
    fn length(&mut self) -> Option<usize> {
        let length = usize::try_from(self.number()?).ok()?;
        (length <= self.0.len()).then_some(length)
    }
}

fn put_number(mut number: u64, out: &mut Vec<u8>) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Numbers that are never below zero.
macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl Coded for $number {
            fn put(&self, out: &mut Vec<u8>) {
                put_number(u64::from(*self), out);
            }

            fn take(bytes: &mut Bytes<'_>) -> Option<Self> {
                bytes.number()?.try_into().ok()
            }
        }
    )*};
}

numbers!(u8, u16, u32, u64);

/// Small numbers of either sign are short: 0, -1, 1, -2 are written as 0, 1, 2, 3.
impl Coded for i32 {
    fn put(&self, out: &mut Vec<u8>) {
        put_number(u64::from((self << 1 ^ self >> 31) as u32), out);
    }

    fn take(bytes: &mut Bytes<'_>) -> Option<Self> {
        let number = u32::take(bytes)?;
        Some((number >> 1) as i32 ^ -((number & 1) as i32))
    }
}

impl Coded for bool {
    fn put(&self, out: &mut Vec<u8>) {
        out.push((*self).into());
    }

    fn take(bytes: &mut Bytes<'_>) -> Option<Self> {
        match bytes.byte()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }
}

impl Coded for String {
    fn put(&self, out: &mut Vec<u8>) {
        put_number(self.len() as u64, out);
        out.extend_from_slice(self.as_bytes());
    }

    #[inline(never)]
    fn take(bytes: &mut Bytes<'_>) -> Option<Self> {
        let length = bytes.length()?;
        let (text, rest) = bytes.0.split_at_checked(length)?;
        bytes.0 = rest;
        std::str::from_utf8(text).ok().map(str::to_owned)
    }
}

impl<T: Coded> Coded for Option<T> {
    fn put(&self, out: &mut Vec<u8>) {
        self.is_some().put(out);
        if let Some(value) = self {
            value.put(out);
        }
    }

    fn take(bytes: &mut Bytes<'_>) -> Option<Self> {
        Some(if bool::take(bytes)? { Some(T::take(bytes)?) } else { None })
    }
}

impl<T: Coded> Coded for Vec<T> {
    fn put(&self, out: &mut Vec<u8>) {
        put_number(self.len() as u64, out);
        self.iter().for_each(|item| item.put(out));
    }

    fn take(bytes: &mut Bytes<'_>) -> Option<Self> {
        let mut items = Vec::new();
        for _ in 0..bytes.length()? {
            items.push(T::take(bytes)?);
        }
        Some(items)
    }
}
