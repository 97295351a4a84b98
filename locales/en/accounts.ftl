# Signing in.
accounts-login-title = Sign in
accounts-login-do = Sign in
accounts-login-help = Forgotten your password? Ask whoever administers this system.
accounts-login-name = E-mail or phone number
accounts-name = Full name
accounts-email = E-mail
accounts-phone = Phone number
accounts-password = Password
accounts-password-help = At least 10 characters. A short sentence you remember is better than a complicated word.

# The first start.
accounts-setup-title = The first administrator
accounts-setup-text = This installation is new and has no account yet. This one will open the others and give rights.
accounts-setup-do = Open the account and sign in

# The list.
accounts-title = Accounts
accounts-text = Each person has an account of their own: none is shared. A right is a role within a scope.
accounts-count = { $n ->
    [one] { $n_shown } account
   *[other] { $n_shown } accounts
 }
accounts-open-one = Open an account
accounts-settings = Settings
accounts-rights = Who may do what
accounts-grants = Its rights
accounts-audit = Its operations in the audit
accounts-no-grants = No rights: this account sees nothing yet.
accounts-you = your account
accounts-disabled = suspended
accounts-revoke = Revoke
accounts-revoke-of = Revoke: { $what }
accounts-revoke-ask = Revoke this right? It takes effect at once, with the next request.
accounts-grant-open = Give a right
accounts-grant-do = Give this right
accounts-role = Role
accounts-role-choose = Choose a role
accounts-scope = Scope
accounts-place = Code of the area, or id of the body, gathering or delegation
accounts-place-help = Type the beginning of the name and choose the area offered. Leave it empty for the whole organisation.
accounts-from = From
accounts-until = Until
accounts-reason = Reason
accounts-scope-whole = the whole organisation
accounts-scope-area = an area
accounts-scope-body = a body
accounts-scope-gathering = a gathering
accounts-scope-delegation = a delegation
accounts-grant-from = from { $date }
accounts-grant-until = until { $date }

# A new one.
accounts-new-title = New account
accounts-new-text = Hand over the password in person, and ask for it to be changed.
accounts-new-do = Open the account

# One's own.
accounts-own-title = My account
accounts-own-grants = My rights
accounts-own-none = You have not been given any right yet. Ask an administrator.
accounts-own-rights = Who may do what
accounts-own-password = Change the password
accounts-own-password-text = Every session open with this account will end, and you will be asked to sign in again.
accounts-own-old = Present password
accounts-own-new = New password
accounts-own-do = Change the password

done-account = The account is open. Now give it a right.
done-grant = The right has been given.
done-revoked = The right has been revoked.
done-password = The password has been changed. Sign in with the new one.
